import Decimal from 'decimal.js-light';

/** Digits with the marks that stand inside a printed number; `readNumber` says what they mean. */
export const NUMBER = String.raw`\d+(?:[.,]\d+)*`;

/** A printed number as a decimal string; `doubt` where the marks can be read in two ways. */
export type PrintedNumber = { value: string; doubt: string | null };

/** "1.695" is one thousand six hundred and ninety-five, "99,99" a fraction; null for what is no number ("1.1.1"). */
export function readNumber(printed: string): PrintedNumber | null {
  const text = printed.trim();
  if (/^\d+$/.test(text)) return sure(text, '');
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
    const [whole = '', fraction = ''] = text.split(',');
    return sure(whole.replaceAll('.', ''), fraction);
  }
  if (/^\d+,\d+$/.test(text)) return commaFraction(text);
  if (/^\d+\.\d+$/.test(text)) {
    const [whole = '', fraction = ''] = text.split('.');
    return { ...sure(whole, fraction), doubt: `“${text}”: dấu chấm được hiểu là dấu thập phân.` };
  }
  return otherStyle(text);
}

export function isOver100(value: string): boolean {
  return new Decimal(value).gt(100);
}

export function isLess(a: PrintedNumber, b: PrintedNumber): boolean {
  return new Decimal(a.value).lt(b.value);
}

function commaFraction(text: string): PrintedNumber {
  const [whole = '', fraction = ''] = text.split(',');
  const mayBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return {
    ...sure(whole, fraction),
    doubt: mayBeThousands ? `“${text}”: dấu phẩy được hiểu là dấu thập phân, có thể là dấu phần nghìn.` : null,
  };
}

/** "1,234,567.8", as spreadsheets of another language print it. */
function otherStyle(text: string): PrintedNumber | null {
  if (!/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return null;
  const [whole = '', fraction = ''] = text.split('.');
  return {
    ...sure(whole.replaceAll(',', ''), fraction),
    doubt: `“${text}”: dấu phẩy được hiểu là dấu phần nghìn.`,
  };
}

function sure(whole: string, fraction: string): PrintedNumber {
  const units = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  return { value: rest === '' ? units : `${units}.${rest}`, doubt: null };
}
