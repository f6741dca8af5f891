import type { Node } from '../xml.ts';

/**
 * Fields as Word keeps them: begin, instruction, separator, result, end, over runs and paragraphs. What is seen of a
 * field is its result; a table of contents repeats the headings and is no text of the document.
 */
export type Fields = { open: { isResult: boolean; instruction: string }[] };

export function stepField(fields: Fields, character: Node): void {
  const type = character.attributes.fldCharType;
  const last = fields.open.at(-1);
  if (type === 'begin' && fields.open.length < 50) fields.open.push({ isResult: false, instruction: '' });
  if (type === 'separate' && last) last.isResult = true;
  if (type === 'end') fields.open.pop();
}

export function instruct(fields: Fields, text: string): void {
  const last = fields.open.at(-1);
  if (last && last.instruction.length < 1_000) last.instruction += text;
}

export function isSeen(fields: Fields): boolean {
  return fields.open.every(({ isResult, instruction }) => isResult && !/^\s*TOC\b/i.test(instruction));
}
