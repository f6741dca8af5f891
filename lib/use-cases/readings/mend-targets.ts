import { recordEvent } from '@/lib/db/events.ts';
import { type NamedRow, replaceTargetAgencies, type TargetChanges, updateTarget } from '@/lib/db/plan-changes.ts';
import type { HeldTarget } from '@/lib/domain/held-plan.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { isRange } from '@/lib/domain/target.ts';
import type { TargetRow } from '@/lib/reading/check/sheet.ts';
import type { DifferenceField, MatchedTarget } from '@/lib/reading/compare/difference.ts';
import { decisionOf } from '@/lib/reading/compare/judge-comparison.ts';
import { loadIndicators } from '../catalogue/load-indicators.ts';
import { whoRow } from '../catalogue/load-tasks.ts';
import { newIndicators } from './indicators-of.ts';
import type { KnownWho } from './known-who.ts';
import type { MendContext } from './mend-context.ts';
import { targetTitle } from './plan-file-of.ts';

/** Targets that both have: their printed words, and what was decided to be taken. Answers how many words were filled in. */
export async function mendTargets(context: MendContext, matched: readonly MatchedTarget[]): Promise<number> {
  let filled = 0;
  for (const match of matched) filled += (await mendTarget(context, match)) ? 1 : 0;
  return filled;
}

async function mendTarget(context: MendContext, { our, row }: MatchedTarget): Promise<boolean> {
  const { tx, actor, sheet, provinceId, held } = context;
  const taken = FIELDS.filter((field) => decisionOf(sheet, { key: row.key, field })?.take === true);
  const fills = our.officialText === null && row.values.text.trim() !== '';
  const changes = {
    ...(fills ? { officialText: row.values.text.normalize('NFC').trim() } : {}),
    ...changesOf(taken, row, held.endYear),
  };
  if (Object.keys(changes).length > 0) {
    requireFit(our, changes, row);
    const indicatorId = await indicatorFor(context, our, changes, row);
    await updateTarget(tx, our.id, { ...changes, ...(indicatorId === null ? {} : { indicatorId }) });
  }
  if (taken.includes('agencies'))
    await replaceTargetAgencies(tx, our.id, namedRows(row.values.agencies, context.known));
  if (taken.length > 0) {
    const before = Object.fromEntries(
      taken.map((field) => [field, field === 'agencies' ? our.agencies.map(({ name }) => name) : plainOf(our, field)]),
    );
    const after = { ...changes, ...(taken.includes('agencies') ? { agencies: [...row.values.agencies] } : {}) };
    await recordEvent(tx, actor, {
      action: 'target.changed',
      subject: 'target',
      subjectId: our.id,
      provinceId,
      before,
      after,
    });
  }
  return fills;
}

/** Named as printed, in order; whoever is named twice counts once. */
export function namedRows(names: readonly string[], { named, who }: KnownWho): NamedRow[] {
  const rows = names.flatMap((name) => {
    const ref = named.refs.get(name);
    if (!ref) return [];
    const { agencyId, groupId, qualifier } = whoRow(ref, 0, who);
    return [{ agencyId, groupId, qualifier }];
  });
  return [...new Map(rows.map((row) => [`${row.agencyId}|${row.groupId}`, row])).values()];
}

const FIELDS: readonly DifferenceField[] = [
  'text',
  'kind',
  'operator',
  'value',
  'unit',
  'change',
  'level',
  'deadline',
  'agencies',
];

function changesOf(taken: readonly DifferenceField[], { values }: TargetRow, endYear: number): TargetChanges {
  const year = values.deadlineYear ?? (values.phase === null ? endYear : Number(values.phase.slice(5)));
  const { change } = values;
  const all: Partial<Record<DifferenceField, TargetChanges>> = {
    text: { officialText: values.text.normalize('NFC').trim() },
    kind: { kind: values.kind, upper: values.upper },
    operator: { operator: values.operator, upper: values.upper },
    value: { value: values.value, upper: values.upper },
    unit: { unit: values.unit },
    change: {
      change: change?.direction ?? null,
      changeBaseYear: change === null ? null : (values.baselineYear ?? change.baselineYear),
      changeAgainst: change?.against ?? null,
      upper: values.upper,
    },
    level: { level: values.level },
    deadline: { deadlineOn: `${year}-12-31`, yearly: values.yearly },
  };
  return Object.assign({}, ...taken.map((field) => all[field] ?? {}));
}

function plainOf(our: HeldTarget, field: DifferenceField) {
  const known: Partial<Record<DifferenceField, string | boolean | null>> = {
    text: our.officialText,
    kind: our.kind,
    operator: our.operator,
    value: our.value,
    unit: our.unit,
    change: our.change?.direction ?? null,
    level: our.level,
    deadline: our.deadlineOn,
  };
  return known[field] ?? null;
}

/** The pieces that were taken and those that were kept must make a promise together. */
function requireFit(our: HeldTarget, changes: TargetChanges, row: TargetRow): void {
  const promise = { ...our, ...changes };
  const { kind, operator, value, upper } = promise;
  const isWhole = kind !== 'quantitative' || (operator !== null && value !== null);
  if (isWhole && (upper === null || isRange(promise))) return;
  refuse('reading-misfit', { where: `${row.values.section} số ${row.values.ordinal ?? ''}`.trim() });
}

/** Another unit, or a promise that becomes a figure, is measured by something else (domain, "Binding"). */
async function indicatorFor(
  { tx, held, known, provinceId }: MendContext,
  our: HeldTarget,
  changes: TargetChanges,
  row: TargetRow,
): Promise<number | null> {
  const becomesFigure = changes.kind === 'quantitative' && our.kind !== 'quantitative';
  if (changes.unit === undefined && !becomesFigure) return null;
  const key = `${held.code}-${our.id}`;
  const file = newIndicators(
    [
      {
        ...row,
        key: `${our.id}`,
        values: { ...row.values, indicatorId: null, kind: 'quantitative', value: row.values.value ?? our.value },
      },
    ],
    held.code,
    targetTitle,
    held.startYear,
  );
  const ids = await loadIndicators(tx, provinceId, file, known.who, new Map());
  return ids.get(key) ?? null;
}
