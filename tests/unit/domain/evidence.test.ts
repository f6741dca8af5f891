import { describe, expect, test } from 'vitest';
import { cleanFileName, MOST_EVIDENCE_FILES, requireRoom, targetKey, targetOf } from '@/lib/domain/evidence.ts';
import { refused } from '../../support/accounts.ts';

const file = (sha256: string, place: 'row' | 'task' | 'signed-report', id: number | null, gone = false) => ({
  place,
  id,
  sha256,
  detachedAt: gone ? new Date(0) : null,
});

describe('where a file stands', () => {
  test.each([
    ['row:12', { place: 'row', id: 12 }],
    ['task:7', { place: 'task', id: 7 }],
    ['signed-report', { place: 'signed-report', id: null }],
  ] as const)('%s', (key, target) => {
    expect(targetOf(key)).toEqual(target);
    expect(targetKey(target)).toBe(key);
  });

  test.each(['', 'row:', 'row:0', 'row:-1', 'row:1e9', 'row:9999999999', 'signed-report:1', 'task:7 ', 'other:1'])(
    '%j is no place',
    (key) => expect(targetOf(key)).toBeNull(),
  );
});

describe('room beside a row', () => {
  const target = { place: 'row', id: 1 } as const;
  const wanted = { sha256: 'a', fileName: 'a.pdf' };
  const full = Array.from({ length: MOST_EVIDENCE_FILES }, (_, at) => file(`f${at}`, 'row', 1));

  test.each([
    ['nothing yet', []],
    ['the same file in another place', [file('a', 'row', 2), file('a', 'task', 1), file('a', 'signed-report', null)]],
    ['the same file, taken off', [file('a', 'row', 1, true)]],
    ['one less than full', full.slice(1)],
    ['full of files taken off', full.map((one) => ({ ...one, detachedAt: new Date(0) }))],
  ])('%s', (_, attached) => expect(() => requireRoom(attached, target, wanted)).not.toThrow());

  test('the same file twice, and one too many, are refused', () => {
    expect(() => requireRoom([file('a', 'row', 1)], target, wanted)).toThrow(refused('duplicate'));
    expect(() => requireRoom(full, target, wanted)).toThrow(refused('too-many-files'));
  });
});

test.each([
  ['C:\\hồ sơ\\báo cáo.pdf', 'báo cáo.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['hóa đơn\u202efdp.exe\n', 'hóa đơnfdp.exe'],
  [' \u0000 ', 'Tệp không tên'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(130)}…${'a'.repeat(11)}.pdf`],
])('a name for people: %j', (name, clean) => expect(cleanFileName(name)).toBe(clean));
