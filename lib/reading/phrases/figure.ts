import { doubtful, type Read, sure } from './read.ts';
import { oneLine } from './words.ts';

export type ReadFigure = { value: string | null; note: string | null };

/** A figure of a statistical appendix: "1.695", "99,99%", "Không = 0". A dash or a word is no figure. */
export function readFigure(text: string, unit: string | null): Read<ReadFigure> {
  void unit;
  const number = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))? ?%?$/.exec(oneLine(text));
  if (!number) return doubtful({ value: null, note: null }, 'Ô này không ghi một con số.', 0.5);
  const whole = (number[1] as string).replaceAll('.', '').replace(/^0+(?=\d)/, '');
  return sure({ value: number[2] ? `${whole}.${number[2]}` : whole, note: null });
}
