import type { Block } from '../../block.ts';
import { goesOn } from '../../text/mend.ts';

/** A paragraph for each printed line is what a converter makes of a PDF: many of them break off in mid-sentence. */
export function isWrapped(blocks: readonly Block[]): boolean {
  let broken = 0;
  let pairs = 0;
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (block.kind !== 'paragraph' || before?.kind !== 'paragraph') continue;
    pairs += 1;
    if (before.text.length > 40 && goesOn(before.text, block.text)) broken += 1;
  }
  return broken >= 5 && broken >= pairs / 5;
}
