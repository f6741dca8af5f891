import { db } from '@/lib/db/client.ts';
import { type ApprovedText, listApprovedTexts, listTakenTexts, type TakenText } from '@/lib/db/official-reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { tokensOf } from '@/lib/domain/bound-text.ts';
import { filledText } from '@/lib/domain/official-report.ts';
import { type NamedFigure, namedFigures } from '@/lib/writing/official/named-figures.ts';
import { type OfficialReportView, type ViewedSection, viewOfficialReport } from './view-official-report.ts';

export type { NamedFigure };

export type OfficialSectionView = Pick<OfficialReportView, 'period' | 'isIssued'> & {
  section: ViewedSection;
  /** As it would be printed now. */
  printed: string;
  /** What each of its fields says now. */
  seen: Record<string, string>;
  texts: ApprovedText[];
  taken: TakenText[];
  named: NamedFigure[];
};

/** One section with all that is needed to write it; null outside the actor's provinces, and for a section of another form. */
export async function viewOfficialSection(
  actor: Actor,
  periodId: number,
  sectionId: number,
): Promise<OfficialSectionView | null> {
  const view = await viewOfficialReport(actor, periodId, db(), { allTasks: true });
  const section = view?.sections.find((one) => one.sectionId === sectionId);
  if (!view || !section) return null;
  const texts = await listApprovedTexts(periodId);
  const said = tokensOf(section.text).flatMap((token) => {
    const printed = view.figures.get(token);
    return printed === undefined || printed === null ? [] : [[token, printed] as const];
  });
  return {
    ...{ period: view.period, isIssued: view.isIssued, section },
    printed: filledText(section.text, view.figures),
    seen: Object.fromEntries(said),
    taken: await listTakenTexts(periodId, sectionId),
    texts: texts.filter((text) => text.sectionId === sectionId),
    named: namedFigures(view.values),
  };
}
