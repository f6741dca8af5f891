import { expect, test, vi } from 'vitest';
import { readFile } from '@/lib/reading/files/open.ts';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { kindOf } from '@/lib/reading/files/sniff.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { excelParts, formats, textRows } from '../../../fixtures/reading/excel-file.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';
import { mutate } from '../../../fixtures/reading/mutations.ts';
import {
  li,
  mergeOn,
  mergeStart,
  numbering,
  p,
  span,
  tbl,
  tr,
  wordParts,
} from '../../../fixtures/reading/word-file.ts';
import { size } from '../../../support/size.ts';

vi.setConfig({ testTimeout: 300_000 });

const word = wordParts({
  body: [
    p('KẾ HOẠCH', '<w:outlineLvl w:val="0"/>'),
    li('Mục tiêu', 1),
    tbl([
      tr(
        [
          ['STT', mergeStart],
          ['Nhiệm vụ', span(2)],
        ],
        '<w:tblHeader/>',
      ),
      tr([['', mergeOn], 'a', tbl([tr(['b', 'c']), tr(['d', 'e'])])]),
    ]),
  ].join(''),
  styles: '<w:style w:type="paragraph" w:styleId="A" w:default="1"><w:basedOn w:val="A"/></w:style>',
  numbering: numbering([['upperRoman', '%1.']]),
});

const excel = excelParts({
  sheets: [
    {
      name: 'Biểu 1',
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      data: `${textRows([['Biểu 1'], ['STT', 'x', 'Nội dung', 'Giá trị']])}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" s="1"><v>0.95</v></c><c r="D3"><f>1+1</f></c></row>`,
      after: '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
    },
    { name: 'Biểu 2', data: textRows([['1', '2', '3']]) },
  ],
  strings: ['một', '<r><t>hai</t></r>'],
  styles: formats(['General', '0%']),
});

const files = [
  ['Word', word],
  ['Excel', excel],
] as const;

test.each(files)(
  '%s files gone wrong are read or refused, never by an error that nobody thought of',
  async (_, parts) => {
    const said = { read: 0, refused: 0 };
    for (let seed = 1; seed <= size(600, 10_000); seed += 1) {
      const bytes = mutate(parts, seed);
      const facts = await faultOf(async () => parseFile(bytes, kindOf(bytes))).catch((error) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
      said[facts === null ? 'read' : 'refused'] += 1;
    }
    // some of each, or the mutations would test nothing
    expect(said.read).toBeGreaterThan(30);
    expect(said.refused).toBeGreaterThan(120);
  },
);

test.each(files)('%s files gone wrong are answered in words by the thread, and memory stays', async (_, parts) => {
  const before = process.memoryUsage().rss;
  for (let seed = 1_001; seed <= size(1_020, 1_200); seed += 1) {
    const facts = await faultOf(readFile(mutate(parts, seed), 'x.docx'));
    if (facts === null) continue;
    expect(refusalInWords('unreadable-file', facts), `seed ${seed}`).toMatch(
      /^Không đọc được tệp “x\.docx”: [\s\S]*\.$/,
    );
    expect(facts.fault, `seed ${seed}`).not.toBe('unreadable');
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024);
});
