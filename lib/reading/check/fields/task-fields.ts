import { AREA_TEXT } from '@/lib/text/statuses.ts';
import { readTime } from '../../phrases/time.ts';
import type { TaskValues } from '../sheet.ts';
import { choice, type Field, type FieldContext, flag, list, optionsOf, type Understood, words } from './field.ts';

/** A task as it is corrected, in the order of its form. */
export const TASK_FIELDS: readonly Field<TaskValues>[] = [
  { ...words({ name: 'title', label: 'Nhiệm vụ, nguyên văn' }, 4_000, null, 'lines'), read: readTitle },
  words({ name: 'short', label: 'Tên ngắn', hint: 'Để trống thì cắt từ nguyên văn.' }, 200),
  choice({ name: 'area', label: 'Lĩnh vực' }, optionsOf(AREA_TEXT), 'Chưa rõ'),
  list({ name: 'results', label: 'Kết quả, sản phẩm', hint: 'Mỗi dòng một sản phẩm' }, 1_000),
  list({ name: 'lead', label: 'Chủ trì', hint: 'Mỗi dòng một cơ quan' }, 200),
  list({ name: 'support', label: 'Phối hợp', hint: 'Mỗi dòng một cơ quan' }, 200),
  {
    name: 'time',
    label: 'Thời gian',
    hint: 'Ví dụ Quý IV/2026; Tháng 12 hằng năm',
    input: 'line',
    typed: ({ time }) => time.typed ?? time.text,
    read: readTyped,
  },
  words({ name: 'funding', label: 'Kinh phí' }, 1_000),
  flag({ name: 'empty', label: 'Dòng để trống trong văn bản' }),
  {
    name: 'duplicateOf',
    label: 'In lặp nhiệm vụ',
    input: 'choice',
    list: 'rows',
    typed: ({ duplicateOf }) => duplicateOf ?? '',
    read: (typed) => ({ value: typed || null }),
  },
];

function readTitle(typed: string): Understood {
  const text = typed.trim();
  return text.length > 4_000 ? { fault: 'Dài quá 4.000 ký tự.' } : { value: text };
}

/** The words as printed stay beside what a person understood of them. */
function readTyped(typed: string, { years, values }: FieldContext): Understood {
  const before = values.time as TaskValues['time'];
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === (before.typed ?? before.text)) return { value: before };
  if (text.length > 300) return { fault: 'Dài quá 300 ký tự.' };
  const { confidence: _, why: __, ...read } = readTime(text, years);
  if (read.kind === 'none' && /[\p{L}\d]/u.test(text)) {
    return {
      fault: 'Chưa hiểu thời gian này. Ghi như: 2026-2030 · Năm 2027 · Quý IV/2026 · Tháng 12 hằng năm · Thường xuyên.',
    };
  }
  const printed = before.text === '' ? text : before.text;
  return { value: { ...read, text: printed, typed: text, spans: read.spans.map((span) => ({ ...span })) } };
}
