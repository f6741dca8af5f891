import type { Json } from '@/lib/domain/reading.ts';
import type { PlanYears } from '@/lib/domain/schedule.ts';
import { readDay } from '@/lib/domain/typed-day.ts';
import { formatDay } from '@/lib/text/days.ts';

export type FieldInput = 'line' | 'lines' | 'choice' | 'flag' | 'day';
export type Option = { value: string; label: string };

/** What reading a typed field may need to know besides its text. */
export type FieldContext = { years: PlanYears | null; values: Readonly<Record<string, unknown>> };

/** What was understood of a typed field, or a Vietnamese sentence that says what to type instead. */
export type Understood = { value: Json } | { fault: string };

/** A part of a row that a person can correct: how it is written in its form, and how that is read back. */
export type Field<V> = {
  name: Extract<keyof V, string>;
  label: string;
  input: FieldInput;
  /** Choices that are always the same; those of the province stand in the screen's own lists, by `list`. */
  options?: readonly Option[];
  list?: 'indicators' | 'rows' | 'forms' | 'formRows';
  hint?: string;
  typed: (values: V) => string;
  read: (typed: string, context: FieldContext) => Understood;
};

type Named<V> = Pick<Field<V>, 'name' | 'label'> & { hint?: string };

/** One line or several lines of words; `most` characters. Blank is `null`, or a fault where something must stand. */
export function words<V>(
  named: Named<V>,
  most: number,
  needed: string | null = null,
  input: FieldInput = 'line',
  /** What blank means. */
  blank: string | null = null,
): Field<V> {
  return {
    ...named,
    input,
    typed: (values) => String(values[named.name] ?? ''),
    read: (typed) => {
      const text = input === 'line' ? typed.replace(/\s+/g, ' ').trim() : typed.trim();
      if (text === '') return needed === null ? { value: blank } : { fault: needed };
      return text.length > most ? { fault: `Dài quá ${most} ký tự.` } : { value: text };
    },
  };
}

/** A list of words, one a line. */
export function list<V>(named: Named<V>, most: number): Field<V> {
  return {
    ...named,
    input: 'lines',
    typed: (values) => (values[named.name] as readonly string[]).join('\n'),
    read: (typed) => {
      const lines = typed.split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim() || []);
      if (lines.length > 60) return { fault: 'Nhiều quá 60 dòng.' };
      return lines.some((line) => line.length > most) ? { fault: `Có dòng dài quá ${most} ký tự.` } : { value: lines };
    },
  };
}

/** One of known values; blank is `null` where `blank` says what that means. */
export function choice<V>(named: Named<V>, options: readonly Option[], blank: string | null): Field<V> {
  return {
    ...named,
    input: 'choice',
    options: blank === null ? options : [{ value: '', label: blank }, ...options],
    typed: (values) => String(values[named.name] ?? ''),
    read: (typed) => {
      if (typed === '' && blank !== null) return { value: null };
      return options.some((option) => option.value === typed)
        ? { value: typed }
        : { fault: 'Chọn một trong các mục có sẵn.' };
    },
  };
}

/** One of the province's own records, by its id; who is among them is checked where they are known. */
export function listed<V>(named: Named<V>, list: NonNullable<Field<V>['list']>): Field<V> {
  return {
    ...named,
    input: 'choice',
    list,
    typed: (values) => String(values[named.name] ?? ''),
    read: (typed) => {
      if (typed === '') return { value: null };
      return /^[1-9]\d{0,8}$/.test(typed) ? { value: Number(typed) } : { fault: 'Chọn một trong các mục có sẵn.' };
    },
  };
}

export function flag<V>(named: Named<V>): Field<V> {
  return {
    ...named,
    input: 'flag',
    typed: (values) => (values[named.name] === true ? 'co' : ''),
    read: (typed) => ({ value: typed === 'co' }),
  };
}

export function year<V>(named: Named<V>): Field<V> {
  return {
    ...named,
    input: 'line',
    typed: (values) => String(values[named.name] ?? ''),
    read: (typed) => {
      if (typed.trim() === '') return { value: null };
      const number = /^\d{4}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
      return number >= 2000 && number <= 2100 ? { value: number } : { fault: 'Ghi năm bằng bốn chữ số, ví dụ 2030.' };
    },
  };
}

/** ngày/tháng/năm, as days are typed everywhere. */
export function day<V>(named: Named<V>): Field<V> {
  return {
    ...named,
    input: 'day',
    typed: (values) => (values[named.name] ? formatDay(String(values[named.name])) : ''),
    read: (typed) => {
      if (typed.trim() === '') return { value: null };
      const day = readDay(typed);
      return day === null ? { fault: 'Ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2026.' } : { value: day };
    },
  };
}

export function optionsOf(text: Readonly<Record<string, string>>): Option[] {
  return Object.entries(text).map(([value, label]) => ({ value, label }));
}
