'use client';

import type { GroupView, RowKind, Standing } from '@/lib/domain/reading-view.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { Deed } from './deed.tsx';
import { FILTER_TEXT, FILTERS, type Filter } from './filters.ts';

type StandingProps = {
  readingId: number;
  filter: Filter;
  isClosed: boolean;
  standing: Standing;
  groups: readonly GroupView[];
};

const PARTS: Partial<Record<RowKind, string>> = {
  target: 'Chỉ tiêu',
  task: 'Nhiệm vụ',
  promise: 'Con số trong nhiệm vụ',
  statistic: 'Biểu số liệu',
  agency: 'Cơ quan',
};

/** What is left to do, in one sentence; then where to look. */
export function StandingLine({ readingId, filter, isClosed, standing, groups }: StandingProps) {
  const kinds = [...new Set(groups.map(({ kind }) => kind))].filter((kind) => PARTS[kind]);
  return (
    <>
      <p role="status" className="text-[1.05rem]">
        {sentence(standing, isClosed)}
      </p>
      <nav
        aria-label="Lọc và đi đến"
        className="my-3 flex flex-wrap items-baseline gap-x-5 gap-y-1 border-y border-hairline py-2 text-sm"
      >
        {FILTERS.map((one) => (
          <a
            key={one}
            href={addressWith(routes.reading(readingId), { loc: one === 'tat-ca' ? undefined : one })}
            aria-current={one === filter ? 'true' : undefined}
            className="py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {FILTER_TEXT[one]}
          </a>
        ))}
        <span className="grow" />
        {kinds.map((kind) => (
          <a key={kind} href={`#phan-${kind}`} className="py-1">
            {PARTS[kind]}
          </a>
        ))}
        {isClosed ? null : <Undo {...standing} />}
      </nav>
    </>
  );
}

function Undo({ undo, redo }: Standing) {
  return (
    <>
      {undo ? (
        <Deed deed={`undo:${undo.seq}`} title={undo.words}>
          Hoàn tác
        </Deed>
      ) : null}
      {redo ? (
        <Deed deed={`undo:${redo.seq}`} title={redo.words}>
          Làm lại
        </Deed>
      ) : null}
    </>
  );
}

function sentence({ rows, doubtfulRows, openNames, faults, openDifferences }: Standing, isClosed: boolean): string {
  const left = [
    openDifferences > 0 ? `${openDifferences} chỗ khác nhau chưa quyết định` : '',
    faults > 0 ? `${faults} dòng phải sửa` : '',
    doubtfulRows > 0 ? `${doubtfulRows} dòng cần xem` : '',
    openNames > 0 ? `${openNames} tên cơ quan chưa rõ` : '',
  ].filter(Boolean);
  if (isClosed) return `${rows} dòng.`;
  return left.length === 0
    ? `${rows} dòng, không còn chỗ nào cần xem: có thể lưu.`
    : `${rows} dòng: còn ${left.join(', ')}.`;
}
