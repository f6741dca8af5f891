import { goesOn } from '../text/mend.ts';

/** A cell put together from two rows; `isMended` where not all that is printed could be kept. */
export type Join = { text: string; isMended: boolean };

/**
 * Two parts of one cell: a broken line goes on after a blank, a bullet or a cell of its own begins a line. Copies of pages print
 * the last words of a page again on the next, and close a bracket at the end of both.
 */
export function joinTexts(above: string, below: string, isAfterBreak: boolean): Join {
  if (above === '' || below === '') return whole(above || below);
  if (above === below && !isAfterBreak) return whole(above);
  if (isAfterBreak && isTail(above, below)) return { text: above, isMended: true };
  const isNew = /^[-+•]/.test(below) || (!isAfterBreak && /^\p{Lu}/u.test(below) && !goesOn(above, below));
  const isClosedTwice = isAfterBreak && !isNew && above.endsWith(')') && surplus(above) === 0 && surplus(below) === 1;
  const text = `${isClosedTwice ? above.slice(0, -1) : above}${isNew ? '\n' : ' '}${below}`;
  return { text, isMended: isClosedTwice };
}

function whole(text: string): Join {
  return { text, isMended: false };
}

/** The page above ends with these very words already. */
function isTail(above: string, below: string): boolean {
  return above.endsWith(below) && /[\s,;(]$/.test(above.slice(0, -below.length));
}

/** How many more brackets are closed than opened. */
function surplus(text: string): number {
  return text.split(')').length - text.split('(').length;
}
