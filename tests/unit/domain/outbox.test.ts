import { describe, expect, test } from 'vitest';
import {
  countWaiting,
  emptyOutbox,
  type LineAnswer,
  type Outbox,
  type OutboxEvent,
  pauseBefore,
  reduceOutbox,
  sendable,
} from '@/lib/domain/outbox.ts';

const typed = (value: string, sound = true): OutboxEvent => ({
  type: 'typed',
  key: 'r1',
  fields: { typed: value },
  sound,
});
const left: OutboxEvent = { type: 'left' };
const sent: OutboxEvent = { type: 'sent', keys: ['r1'] };
const failed: OutboxEvent = { type: 'failed' };
const answered = (line: LineAnswer): OutboxEvent => ({
  type: 'answered',
  answer: { savedAt: '14:05', lines: { r1: line } },
});
const kept = answered({ outcome: 'kept', seen: '8' });
const conflict = answered({ outcome: 'conflict', message: 'Lan…', by: 'Lan', theirs: { typed: '12' }, seen: '9' });

const boxAfter = (...events: OutboxEvent[]): Outbox =>
  events.reduce(reduceOutbox, emptyOutbox({ r1: { fields: { typed: '5' }, seen: '4' } }));

describe('what may be sent', () => {
  test.each<[string, OutboxEvent[], string[]]>([
    ['nothing while a cell is being typed in', [typed('6')], []],
    ['a cell that was left', [typed('6'), left], ['r1']],
    ['nothing that stands as the server has it', [typed('6'), typed('5'), left], []],
    ['nothing that was not understood', [typed('sáu', false), left], []],
    ['nothing twice while it is on the way', [typed('6'), left, sent], []],
    ['again after the line was cut', [typed('6'), left, sent, failed], ['r1']],
    ['nothing after it arrived', [typed('6'), left, sent, kept], []],
    ['what was typed on while it was on the way', [typed('6'), left, sent, typed('7'), left, kept], ['r1']],
    ['what was typed back while it was on the way', [typed('6'), left, sent, typed('5'), left, kept], ['r1']],
    ['nothing over somebody else’s answer', [typed('6'), left, sent, conflict, typed('7'), left], []],
    [
      'what its person chose over theirs',
      [typed('6'), left, sent, conflict, { type: 'chose-mine', key: 'r1' }],
      ['r1'],
    ],
    ['nothing when theirs was chosen', [typed('6'), left, sent, conflict, { type: 'chose-theirs', key: 'r1' }], []],
    [
      'nothing while nobody is signed in',
      [typed('6'), left, { type: 'halted', halt: { why: 'no-session', message: '', leadsTo: null } }],
      [],
    ],
    [
      'what the browser had kept',
      [{ type: 'restored', key: 'r1', fields: { typed: '6' }, seen: '3', sound: true }],
      ['r1'],
    ],
  ])('%s', (_, events, keys) => {
    expect(sendable(boxAfter(...events))).toEqual(keys);
  });

  test('all of it when the page goes away, also what is still being typed or on the way', () => {
    expect(sendable(boxAfter(typed('6')), true)).toEqual(['r1']);
    expect(sendable(boxAfter(typed('6'), left, sent), true)).toEqual(['r1']);
  });
});

describe('over what it is sent', () => {
  test.each<[string, OutboxEvent[], string]>([
    ['the version that was drawn', [typed('6')], '4'],
    [
      'the version that the browser kept with it',
      [{ type: 'restored', key: 'r1', fields: { typed: '6' }, seen: '3', sound: true }],
      '3',
    ],
    ['its own last version', [typed('6'), left, sent, kept, typed('7')], '8'],
    ['its own last version, typed on meanwhile', [typed('6'), left, sent, typed('7'), kept], '8'],
    [
      'theirs, once it was seen and put aside',
      [typed('6'), left, sent, conflict, { type: 'chose-mine', key: 'r1' }],
      '9',
    ],
  ])('%s', (_, events, seen) => {
    expect(boxAfter(...events).unsent.r1?.seen).toBe(seen);
  });
});

test('what could not be understood stays, and is told until it is changed', () => {
  const fault = boxAfter(typed('6'), left, sent, answered({ outcome: 'fault', message: 'Phải là số nguyên.' }));
  expect([fault.faults.r1, fault.unsent.r1?.fields.typed, countWaiting(fault)]).toEqual(['Phải là số nguyên.', '6', 0]);
  expect(reduceOutbox(fault, typed('7')).faults).toEqual({});
});

test('theirs, once chosen, is what the server has', () => {
  const box = boxAfter(typed('6'), left, sent, conflict, { type: 'chose-theirs', key: 'r1' });
  expect(box.stored.r1).toEqual({ fields: { typed: '12' }, seen: '9' });
});

test('the pauses grow to a minute and are gone when something arrives', () => {
  const cut = Array.from({ length: 9 }, (_, times) =>
    pauseBefore(boxAfter(typed('6'), left, ...Array(times).fill(failed))),
  );
  expect(cut).toEqual([250, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(pauseBefore(boxAfter(typed('6'), left, failed, sent, kept))).toBe(250);
  expect(pauseBefore(boxAfter(typed('6'), left, failed, failed, { type: 'resumed' }))).toBe(250);
});
