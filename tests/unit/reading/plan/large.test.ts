import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/reading/files/open.ts';
import type { Proposal } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { largeText, largeWord } from './invented/large-plan.ts';

const SIZE = 150;

describe('a plan of 150 targets and 150 tasks', () => {
  test('is read from text, every row, within two seconds', () => {
    const text = largeText(SIZE);
    expectWhole(() => readSource(textSource(text)));
  });

  test('is read from Word, every row, within two seconds', async () => {
    const source = await readFile(await largeWord(SIZE), 'ke-hoach.docx');
    expectWhole(() => readSource(source));
  }, 30_000);
});

/** Time of the processor, which other work on the machine does not lengthen. */
function expectWhole(read: () => Proposal): void {
  const before = process.cpuUsage();
  const proposal = read();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
  expect(proposal.targets).toHaveLength(SIZE);
  expect(proposal.tasks).toHaveLength(SIZE);
  expect(new Set(proposal.tasks.map(({ section, ordinal }) => `${section}#${ordinal}`)).size).toBe(SIZE);
  expect(proposal.targets.every(({ area, value, deadlineYear }) => area && value && deadlineYear)).toBe(true);
  expect(proposal.gaps).toEqual([]);
}
