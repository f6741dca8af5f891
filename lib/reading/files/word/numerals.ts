import { roman } from '@/lib/domain/roman.ts';

/** A number as Word's formats write it; those that Vietnamese documents do not use come out as plain digits. */
export function numeral(value: number, format: string): string {
  const write = FORMATS.get(format);
  return write && value > 0 ? write(value) : String(value);
}

const FORMATS = new Map<string, (value: number) => string>(
  Object.entries({
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: letters,
    lowerLetter: (value) => letters(value).toLowerCase(),
    decimalZero: (value) => String(value).padStart(2, '0'),
    none: () => '',
  }),
);

/** After Z comes AA, then BB. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return value > 780 ? String(value) : letter.repeat(Math.ceil(value / 26));
}
