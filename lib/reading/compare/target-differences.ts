import type { HeldTarget } from '@/lib/domain/held-plan.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { LEVEL_TEXT, OPERATOR_SIGN, TARGET_KIND_TEXT } from '@/lib/text/statuses.ts';
import { type Difference, differencesOf, type MatchedTarget, type Meant, whoDifference } from './difference.ts';

export function targetDifferences({ our, row }: MatchedTarget, endYear: number, meant: Meant): Difference[] {
  const { values } = row;
  const differ = differencesOf(row.key, row.line);
  const year = values.deadlineYear ?? (values.phase === null ? endYear : Number(values.phase.slice(5)));
  const isWords = values.kind === 'qualitative';
  return [
    differ('text', our.officialText ?? values.text, values.text),
    differ('kind', TARGET_KIND_TEXT[our.kind], TARGET_KIND_TEXT[values.kind]),
    ...(isWords
      ? []
      : [
          differ('operator', signOf(our.operator), signOf(values.operator)),
          differ('value', numberOf(our.value), numberOf(values.value)),
          differ('unit', our.unit ?? '', values.unit ?? ''),
          differ(
            'change',
            changeOf(our.change),
            changeOf(
              values.change && { ...values.change, baselineYear: values.baselineYear ?? values.change.baselineYear },
            ),
          ),
        ]),
    differ(
      'level',
      our.level === null ? '' : LEVEL_TEXT[our.level],
      values.level === null ? '' : LEVEL_TEXT[values.level],
    ),
    differ('deadline', deadlineOf(our.deadlineOn.slice(0, 4), our.yearly), deadlineOf(`${year}`, values.yearly)),
    // the body's bullets name nobody: that is no difference
    ...(values.agencies.length === 0 ? [] : [whoDifference('agencies', row, our.agencies, values.agencies, meant)]),
  ].filter((difference) => difference !== null);
}

function signOf(operator: HeldTarget['operator']): string {
  return operator === null ? '' : OPERATOR_SIGN[operator];
}

function numberOf(value: string | null): string {
  return value === null ? '' : formatNumber(value);
}

/** Against what, where it is no year, stands in our own words. */
function changeOf(change: HeldTarget['change']): string {
  if (change === null) return '';
  const year = change.baselineYear === null ? '' : ` so với năm ${change.baselineYear}`;
  return `${change.direction === 'reduction' ? 'giảm' : 'tăng'}${year}`;
}

function deadlineOf(year: string, yearly: boolean): string {
  return yearly ? `hằng năm, đến hết ${year}` : `đến hết ${year}`;
}
