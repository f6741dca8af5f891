import type { Source } from '../block.ts';

/** Pasted text as blocks. Lines count from 1, in the text as it was pasted. */
export function textSource(text: string): Source {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line.normalize('NFC') }));
  const blocks: Source['blocks'] = [];
  for (const { line, text: said } of lines) {
    const last = blocks.at(-1);
    if (said.includes('\t')) {
      const row = { line, cells: said.split('\t').map((cell) => cell.trim()) };
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', line, rows: [row] });
    } else if (said.trim() !== '') blocks.push({ kind: 'paragraph', line, text: said.trim() });
  }
  return { lines, blocks };
}
