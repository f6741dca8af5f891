import type { Block } from '../block.ts';
import type { Line } from './lines.ts';

/** What was read from the lines before: how wide their last table was, where nothing but blank lines followed it. */
export type Before = { columns: number | null; headers: string[][] };

/**
 * Tries to read a table that begins at this place of the lines. Null where none of its kind begins there; else the
 * blocks and the place of the first line after them.
 */
export type Shape = (lines: readonly Line[], at: number, before: Before) => { blocks: Block[]; next: number } | null;
