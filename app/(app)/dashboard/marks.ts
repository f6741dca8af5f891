import { marksOf, type TargetMark, type TargetReading } from '@/lib/domain/target-reading.ts';

/** What every plan promises of an indicator, so that one axis can show both plans. */
export function marksByIndicator(lines: readonly TargetReading[]): Map<number, TargetMark[]> {
  const marks = new Map<number, TargetMark[]>();
  for (const { target, reading } of lines) {
    if (reading === null) continue;
    marks.set(reading.indicator.id, [
      ...(marks.get(reading.indicator.id) ?? []),
      ...marksOf(target, reading.baselines),
    ]);
  }
  return marks;
}
