import type { TargetKind, TargetOperator } from '@/lib/domain/target.ts';
import { doubtful, type Read, sure } from './read.ts';
import { oneLine } from './words.ts';

export type ReadValue = {
  operator: TargetOperator | null;
  value: string | null;
  unit: string | null;
  kind: TargetKind;
};

/** A value cell of a target table: "≥ 95", "Trên 80%", "Cấp độ 3". `unit` is that of the unit column. */
export function readValue(text: string, unit: string | null): Read<ReadValue> {
  const number = /^(\d+(?:,\d+)?) ?%?$/.exec(oneLine(text));
  if (number)
    return sure({ operator: '=', value: (number[1] as string).replace(',', '.'), unit, kind: 'quantitative' });
  return doubtful(
    { operator: null, value: null, unit, kind: 'qualitative' },
    'Chưa hiểu được giá trị ghi trong ô này.',
    0.3,
  );
}
