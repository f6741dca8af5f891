/** Widths of Times New Roman Bold in thousandths of its size; letters with marks are as wide as those without. */
const BOLD_WIDTHS: Readonly<Record<string, string>> = {
  '250': ' .,',
  '278': 'il/',
  '333': '-()fjt:',
  '389': 'Is',
  '444': 'cerz',
  '500': 'Jagovxy0123456789',
  '556': 'bdhknpquS',
  '611': 'FP',
  '667': 'BELTZ',
  '722': 'ACDĐKNRUVXYw',
  '778': 'GHOQ',
  '833': 'm',
  '944': 'M',
  '1000': 'W',
};
const WIDTH_OF = new Map(
  Object.entries(BOLD_WIDTHS).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
);

/** How wide a line of bold text is printed, in twentieths of a point; a letter that is not known counts as a small one. */
export function boldWidth(text: string, points: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const thousandths = [...letters].reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? 556), 0);
  return Math.round((thousandths * points * 20) / 1000);
}
