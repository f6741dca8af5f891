import type { ReactNode } from 'react';
import { Empty } from '@/components/ui/page.tsx';
import type { Changed, FormDifference } from '@/lib/domain/form-difference.ts';
import type { DraftRow, DraftRule } from '@/lib/domain/form-draft.ts';
import { ROW_FIELD_TEXT, RULE_FIELD_TEXT, SECTION_FIELD_TEXT } from '@/lib/text/forms.ts';

/** What one version of a form changed of another, one line a change. */
export function Difference({ difference, title }: { difference: FormDifference; title: string }) {
  const { addedRows, removedRows, changedRows, movedRows, addedRules, removedRules, changedRules } = difference;
  const none = Object.values(difference).every((part) => part.length === 0);
  if (none) return <Empty>{title}: không có gì khác.</Empty>;
  return (
    <>
      <p className="font-semibold">{title}</p>
      <ul className="mt-2">
        {addedRows.map((row) => line(row.key, 'Thêm dòng', rowName(row)))}
        {removedRows.map((row) => line(row.key, 'Bỏ dòng', rowName(row)))}
        {changedRows.map((change) =>
          line(change.after.key, 'Sửa dòng', rowName(change.after), <RowFields {...change} />),
        )}
        {movedRows.map((row) => line(`moved-${row.key}`, 'Chuyển chỗ', rowName(row)))}
        {addedRules.map((rule) => line(`rule-${rule.code}`, 'Thêm quy tắc', rule.code))}
        {removedRules.map((rule) => line(`rule-${rule.code}`, 'Bỏ quy tắc', rule.code))}
        {changedRules.map((change) =>
          line(`rule-${change.after.code}`, 'Sửa quy tắc', change.after.code, <RuleFields {...change} />),
        )}
        <Outline {...difference} />
      </ul>
    </>
  );
}

function Outline({ addedSections, removedSections, changedSections, movedSections }: FormDifference) {
  return (
    <>
      {addedSections.map(({ key, title }) => line(`section-${key}`, 'Thêm mục đề cương', title))}
      {removedSections.map(({ key, title }) => line(`section-${key}`, 'Bỏ mục đề cương', title))}
      {changedSections.map((change) =>
        line(
          `section-${change.after.key}`,
          'Sửa mục đề cương',
          change.after.title,
          <FieldList {...change} names={SECTION_FIELD_TEXT} />,
        ),
      )}
      {movedSections.map(({ key, title }) => line(`moved-section-${key}`, 'Chuyển mục đề cương', title))}
    </>
  );
}

function line(key: string, what: string, name: string, fields: ReactNode = null) {
  return (
    <li key={key} className="border-b border-hairline py-1.5">
      <span className="text-muted">{what}:</span> {name}
      {fields}
    </li>
  );
}

function RowFields({ before, after, fields }: Changed<DraftRow>) {
  return <FieldList {...{ before, after, fields }} names={ROW_FIELD_TEXT} />;
}

function RuleFields({ before, after, fields }: Changed<DraftRule>) {
  return <FieldList {...{ before, after, fields }} names={RULE_FIELD_TEXT} />;
}

function FieldList<T>({ before, after, fields, names }: Changed<T> & { names: Record<keyof T, string> }) {
  return (
    <ul className="pl-5 text-sm">
      {fields.map((field) => (
        <li key={String(field)}>
          {names[field]}: <del>{inWords(before[field])}</del> → <ins>{inWords(after[field])}</ins>
        </li>
      ))}
    </ul>
  );
}

function rowName(row: DraftRow): string {
  return [row.code, row.label].filter(Boolean).join(' ');
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (value === null || value === undefined || value === '') return 'không có';
  if (Array.isArray(value)) return value.map((one) => inWords(one)).join('; ') || 'không có';
  if (typeof value === 'object') return Object.values(value).join(' = ');
  return String(value);
}
