import { expect, test } from 'vitest';
import { needDecision } from '@/lib/domain/attention.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import type { TargetStatus } from '@/lib/domain/target-status.ts';

const line = (id: number, status: TargetStatus, ahead: string, expected: string) =>
  ({ target: { id }, state: { status, arithmetic: { ahead, expected } } }) as TargetReading;
const order = (...lines: TargetReading[]) => needDecision(lines, 9).map(({ target }) => target.id);

test('what can still be saved stands before what is lost, at risk before behind, however much is missing', () => {
  const [lost, behind, risk] = [
    line(1, 'final-missed', '-90', '100'),
    line(2, 'behind', '-50', '100'),
    line(3, 'at-risk', '-10', '100'),
  ];
  expect(order(lost, behind, risk)).toEqual([3, 2, 1]);
});

test('among like ones by the share that is missing, not by its amount', () => {
  expect(order(line(1, 'behind', '-20', '1000'), line(2, 'behind', '-5', '10'), line(3, 'behind', '-1', '8'))).toEqual([
    2, 3, 1,
  ]);
});

test('what is expected to be 0 or below is measured too', () => {
  expect(order(line(1, 'behind', '-5', '0'), line(2, 'behind', '-1', '-10'))).toEqual([2, 1]);
});

test('what is met, on track or unknown needs none', () => {
  expect(order(line(1, 'met', '1', '1'), line(2, 'on-track', '-1', '1'), line(3, 'no-figure', '0', '1'))).toEqual([]);
});
