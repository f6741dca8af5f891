/** A table of our own invention, and the ways in which such tables are pasted. */
export type Sample = { header: string[]; rows: string[][] };

const NBSP = '\u00a0';
const EMPTY = '';

/** Headings have their numeral and title only. */
export function isHeading(row: readonly string[]): boolean {
  return row.slice(2).every((cell) => cell === EMPTY) && /^[IVX]+$/.test(row[0] ?? '');
}

const all = ({ header, rows }: Sample) => [header, ...rows];
const oneLine = (cell: string) => cell.replace(/\n/g, ' ');

/** As spreadsheets copy it: a cell with line breaks is quoted. */
export function tabs(sample: Sample): string {
  const quoted = (cell: string) => (/\n/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return all(sample)
    .map((row) => row.map(quoted).join('\t'))
    .join('\n');
}

/** As Word copies it: the line breaks of a cell break the line. */
export function brokenTabs(sample: Sample): string {
  return all(sample)
    .map((row) => row.join('\t'))
    .join('\n');
}

/** A tab before each cell, each on a line, a blank line after each row. */
export function tabLed(sample: Sample): string {
  return all(sample)
    .map((row) => row.map((cell) => `\t${cell || NBSP}`).join('\n'))
    .join('\n\n');
}

export function dense(sample: Sample): string {
  return all(sample)
    .map((row) => row.map((cell) => cell || NBSP).join('\n'))
    .join('\n\n');
}

export function spaced(sample: Sample): string {
  return all(sample)
    .flatMap((row) => row.map((cell) => cell || NBSP))
    .join('\n\n');
}

export function pipes(sample: Sample): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
  const [header, ...rows] = all(sample).map((row) => `| ${row.map(cell).join(' | ')} |`);
  return [header, `|${sample.header.map(() => '---').join('|')}|`, ...rows].join('\n');
}

export function barePipes(sample: Sample): string {
  const cell = (text: string) => text.replace(/\n/g, '<br/>') || ' ';
  const [header, ...rows] = all(sample).map((row) => row.map(cell).join(' | '));
  return [header, sample.header.map(() => ':--').join(' | '), ...rows].join('\n');
}

/** Every cell ended by a pipe on a line of its own. */
export function endedByPipes(sample: Sample): string {
  return all(sample)
    .flat()
    .map((cell) => `${cell}\n|`)
    .join('\n');
}

/** Pipes between the cells of a row, none after its last. */
export function partedByPipes(sample: Sample): string {
  return all(sample)
    .map((row) => row.join('\n|\n'))
    .join('\n');
}

/** A pipe before each row and after each cell. */
export function framedByPipes(sample: Sample): string {
  return all(sample)
    .map((row) => `|\n${row.map((cell) => `${cell}\n|`).join('\n')}`)
    .join('\n');
}

/** Columns held apart by blanks, their texts broken to a width. */
export function aligned(sample: Sample, width = 26): string {
  return all(sample)
    .map((row) =>
      layOut(
        row.map((cell) => wrap(oneLine(cell), width)),
        width,
      ),
    )
    .join('\n');
}

function layOut(cells: string[][], width: number): string {
  const height = Math.max(...cells.map((lines) => lines.length));
  const widths = cells.map((_, at) => (at === 0 ? 7 : width + 3));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => (lines[line] ?? '').padEnd(widths[at] as number))
      .join('')
      .trimEnd(),
  ).join('\n');
}

function wrap(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>(
    (lines, word) => {
      const line = lines.at(-1) as string;
      if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
      return lines;
    },
    [''],
  );
}

export function html(sample: Sample): string {
  const cell = (text: string, span = 1) =>
    `<td${span > 1 ? ` colspan="${span}"` : ''}><p>${text.replace(/\n/g, '</p><p>')}</p></td>`;
  const rows = all(sample).map((row) => {
    const cells = isHeading(row)
      ? [cell(row[0] ?? ''), cell(row[1] ?? '', row.length - 1)]
      : row.map((text) => cell(text));
    return `<tr>\n  ${cells.join('\n  ')}\n</tr>`;
  });
  return `<table border="1">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

export const SHAPES: [string, (sample: Sample) => string][] = [
  ['tabs, cells with line breaks quoted', tabs],
  ['tabs, rows broken by the line breaks of their cells', brokenTabs],
  ['a tab before each cell', tabLed],
  ['one cell per line, rows parted', dense],
  ['one cell per line, cells parted', spaced],
  ['markdown', pipes],
  ['markdown without outer pipes', barePipes],
  ['cells ended by lone pipes', endedByPipes],
  ['cells parted by lone pipes', partedByPipes],
  ['rows framed by lone pipes', framedByPipes],
  ['columns held apart by blanks', aligned],
  ['HTML source', html],
];
