import type { HeldTask } from '@/lib/domain/held-plan.ts';
import { occurrencesOf, type PlanYears } from '@/lib/domain/schedule.ts';
import { spansInWords } from '@/lib/text/schedules.ts';
import type { TaskRow } from '../check/sheet.ts';
import { type Difference, differencesOf, type MatchedTask, type Meant, plain, whoDifference } from './difference.ts';

export function taskDifferences({ our, row }: MatchedTask, plan: PlanYears, meant: Meant): Difference[] {
  const { values } = row;
  const differ = differencesOf(row.key, row.line);
  if (our.empty || values.empty)
    return [
      differ('row', our.empty ? 'dòng để trống' : our.title, values.empty ? 'dòng để trống' : values.title),
    ].filter((one) => one !== null);
  return [
    differ('text', our.officialText ?? values.title, values.title),
    whoDifference('lead', row, our.lead, values.lead, meant),
    whoDifference('support', row, our.support, values.support, meant),
    timeDifference(our, row, plan),
    differ('funding', our.funding ?? '', values.funding ?? ''),
  ].filter((difference) => difference !== null);
}

function timeDifference(our: HeldTask, { key, line, values: { time } }: TaskRow, plan: PlanYears): Difference | null {
  if (isSameTime(our.spans, time.spans, plan)) return null;
  const isSameText = plain(our.scheduleText ?? '') === plain(time.text);
  const ours = isSameText ? spansInWords(our.spans) : (our.scheduleText ?? spansInWords(our.spans));
  return { key, field: 'time', ours, theirs: isSameText ? spansInWords(time.spans) : time.text, line };
}

/** The same if the same falls due: "2022" is the year whichever way it was understood. */
function isSameTime(left: HeldTask['spans'], right: HeldTask['spans'], plan: PlanYears): boolean {
  const dueOf = (spans: HeldTask['spans']) =>
    occurrencesOf(spans, plan)
      .map(({ startsOn, dueOn }) => `${startsOn}..${dueOn}`)
      .join(' ');
  return dueOf(left) === dueOf(right);
}
