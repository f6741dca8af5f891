import type { RefObject } from 'react';
import { notSavedInWords } from '@/lib/text/not-saved.ts';
import type { Problem, Reading } from './marks.ts';

type ProblemsProps = {
  reading: Reading;
  savedAt: string | null;
  summary: { ref: RefObject<HTMLDivElement | null>; isAsked: boolean };
};

/** All that is wrong, at the top; each line leads to its cell with the same words. Takes the focus when "Lưu" was pressed. */
export function Problems({ reading, savedAt, summary }: ProblemsProps) {
  const { unsaved, findings } = reading;
  if (unsaved.length + findings.length === 0) return null;
  const time = savedAt === null ? '' : `Đã lưu lúc ${savedAt}.`;
  return (
    <div
      ref={summary.ref}
      tabIndex={-1}
      id="can-xem-lai"
      {...(summary.isAsked ? { role: 'alert' } : { role: 'group', 'aria-label': 'Chỗ cần xem lại' })}
      className={`my-4 border-l-4 bg-sheet px-4 py-3 ${unsaved.length > 0 ? 'border-risk' : 'border-slow'}`}
    >
      {unsaved.length > 0 ? (
        <>
          <p className="font-semibold text-risk">{notSavedInWords(time, unsaved.length)}</p>
          <List problems={unsaved} />
        </>
      ) : null}
      {findings.length > 0 ? (
        <details open={findings.length <= 5} className={unsaved.length > 0 ? 'mt-3' : ''}>
          <summary className="cursor-pointer font-semibold text-slow">
            {findings.length} chỗ trái quy tắc hoặc khác thường
          </summary>
          <List problems={findings} />
        </details>
      ) : null}
    </div>
  );
}

function List({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="mt-1 list-disc pl-5">
      {problems.map(({ field, name, words }) => (
        <li key={`${field} ${words}`}>
          <a href={`#${field}`}>{name}</a>: {words}
        </li>
      ))}
    </ul>
  );
}
