import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridRow } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { type Roled, samples } from './samples.ts';
import { isHeading, type Sample } from './shapes.ts';

const all = ({ header, rows }: Sample) => [header, ...rows];
const filled = (row: readonly string[]) => row.filter((cell) => cell !== '');

/** Forms that do not tell which cells are empty, or where the lines of a cell end. */
const LOSSY: [string, (sample: Sample) => string][] = [
  ['cells between blank lines, empty ones lost', (sample) => all(sample).flatMap(filled).join('\n\n')],
  [
    'a cell per line, empty ones lost',
    (sample) =>
      all(sample)
        .map((row) => filled(row).join('\n'))
        .join('\n\n'),
  ],
  ['a cell per line, empty ones and the ends of rows lost', (sample) => all(sample).flatMap(filled).join('\n')],
  [
    'a cell per line, empty ones as empty lines',
    (sample) =>
      all(sample)
        .map((row) => row.join('\n'))
        .join('\n'),
  ],
  ['cells between blank lines, empty ones as more of them', (sample) => all(sample).flat().join('\n\n')],
  [
    'lone pipes, empty cells lost',
    (sample) =>
      all(sample)
        .flatMap(filled)
        .map((cell) => `${cell}\n|`)
        .join('\n'),
  ],
  [
    'tabs, those at the ends of lines lost',
    (sample) =>
      all(sample)
        .map((row) => row.join('\t').replace(/\t+$/, ''))
        .join('\n'),
  ],
];

describe('where a form has lost cells, every row is found and no cell is wrong unmarked', { timeout: 90_000 }, () => {
  test.each(LOSSY)('%s', (_, render) => {
    fc.assert(
      fc.property(samples(), fc.boolean(), (roled, hasBullets) => {
        const { sample, roles } = hasBullets ? roled : withoutBullets(roled);
        const found = rowsBySection(gridsOf(textSource(render(sample))).flatMap(({ rows }) => rows));
        expect(wrongRows(sample, roles, found)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** The lines of a cell look like cells of their own. */
function withoutBullets({ sample, roles }: Roled): Roled {
  const rows = sample.rows.map((row) => row.map((cell) => cell.replace(/^- /gm, '')));
  return { sample: { ...sample, rows }, roles };
}

function rowsBySection(rows: readonly GridRow[]): Map<string, GridRow> {
  return new Map(rows.map((row) => [`${row.sections.map(({ numeral }) => numeral)} ${row.ordinal}`, row]));
}

/** Rows that are not there, and rows without a doubt whose cells are not those that were printed. */
function wrongRows({ rows }: Sample, roles: Roled['roles'], found: Map<string, GridRow>): string[] {
  let section = '';
  return rows.flatMap((row) => {
    if (isHeading(row)) section = row[0] ?? '';
    if (isHeading(row)) return [];
    const read = found.get(`${section} ${row[0]}`);
    const isRight = roles.every((role, at) => plain(read?.cells[role]) === plain(row[at + 1]));
    return read && (isRight || read.doubts.length > 0) ? [] : [`${row.join(' | ')} → ${JSON.stringify(read?.cells)}`];
  });
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ');
}
