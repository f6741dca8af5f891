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

function roman(value: number): string {
  if (value > 3_999) return String(value);
  let rest = value;
  return ROMAN.map(([sign, worth]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}

const ROMAN: [string, number][] = [
  ['M', 1_000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** After Z comes AA, then BB. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return value > 780 ? String(value) : letter.repeat(Math.ceil(value / 26));
}
