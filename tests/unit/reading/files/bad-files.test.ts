import { describe, expect, test, vi } from 'vitest';
import { readFile } from '@/lib/reading/files/open.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { badFiles } from '../../../fixtures/reading/bad-files.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';
import { p, wordFile } from '../../../fixtures/reading/word-file.ts';

// the machine may be doing other things: what is slow is told by the code's own limits, not by these tests
vi.setConfig({ testTimeout: 60_000 });

describe('a file that cannot be read is refused in words', () => {
  test.each(badFiles())('$what', async ({ bytes, says }) => {
    const sentence = await sentenceOf(bytes, 'kế hoạch.docx');
    expect(sentence).toMatch(/^Không đọc được tệp “kế hoạch\.docx”: .*[.]$/s);
    expect(sentence).toMatch(says);
    expect(sentence).not.toMatch(/undefined|null|NaN|\bat \/|Error/);
  });

  test('its name is said short, without its folder or odd signs', async () => {
    expect(await sentenceOf(Buffer.alloc(0), 'C:\\Users\\Lan\\kế\u0000 hoạch\u202e.docx')).toContain('“kế hoạch.docx”');
    expect((await sentenceOf(Buffer.alloc(0), `${'x'.repeat(500)}.docx`)).length).toBeLessThan(200);
  });
});

test('a good file is read, in the thread, whatever it is called', async () => {
  expect(await readFile(wordFile({ body: p('Sở Nội vụ') }), 'x.pdf')).toEqual({
    lines: [{ line: 1, text: 'Sở Nội vụ' }],
    blocks: [{ kind: 'paragraph', line: 1, text: 'Sở Nội vụ' }],
    warnings: [],
  });
});

async function sentenceOf(bytes: Uint8Array, name: string): Promise<string> {
  const facts = await faultOf(readFile(bytes, name));
  return facts === null ? 'read' : refusalInWords('unreadable-file', facts);
}
