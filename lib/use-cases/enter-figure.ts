import { type NewDocument, saveDocument } from '@/lib/db/documents.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { findStoredFigure, insertFigure, lockIndicator } from '@/lib/db/external-figures.ts';
import { findTarget } from '@/lib/db/targets.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { mayEnterFigures } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';

export type PublishedFigure = {
  /** The target from whose page it is entered: the indicator is its own or stands beside it. */
  targetId: number;
  indicatorId: number;
  year: number;
  value: Figure;
  document: Omit<NewDocument, 'provinceId'>;
  section: string;
  note: string | null;
};

/**
 * Nhập số liệu do cơ quan khác công bố (PAR INDEX, SIPAS, PAPI …), with the document it comes from. A year that already
 * has a figure gets a new version, with its reason. What the province's own statistics measure is never typed in.
 */
export async function enterFigure(
  actor: Actor,
  { targetId, document, section, ...facts }: PublishedFigure,
): Promise<void> {
  await inTransaction(async (tx) => {
    const target = (await findTarget(actor, targetId, tx)) ?? refuse('not-found');
    if (!speaksOf(target, facts.indicatorId)) refuse('not-found');
    const indicator = (await lockIndicator(tx, facts.indicatorId)) ?? refuse('not-found');
    if (!mayEnterFigures(actor, indicator)) refuse('not-allowed');
    if (indicator.origin !== 'external') refuse('own-statistics');
    const before = await findStoredFigure(tx, indicator.id, facts.year);
    if (before !== null && facts.note === null) refuse('reason-required');

    const { provinceId } = indicator;
    const documentId = await saveDocument(tx, { ...document, provinceId });
    const [day, at] = [await today(tx), await now(tx)];
    const end = `${facts.year}-12-31`;
    const version = (before?.version ?? 0) + 1;
    const asOf = end < day ? end : day;
    await insertFigure(
      tx,
      { ...facts, asOf, documentId, sourceSection: section, version, enteredById: actor.userId },
      at,
    );
    await recordEvent(tx, actor, {
      action: 'figure.entered',
      subject: 'indicator',
      subjectId: indicator.id,
      provinceId,
      ...(before === null ? {} : { before }),
      after: { year: facts.year, value: facts.value, document: document.number ?? document.title, section, version },
      ...(facts.note === null ? {} : { reason: facts.note }),
    });
  });
}

function speaksOf({ indicatorId, references }: PlanTarget, wanted: number): boolean {
  return indicatorId === wanted || references.some((reference) => reference.indicatorId === wanted);
}
