import { z } from 'zod';
import { WHOLE_REPORT } from '@/lib/domain/review-desk.ts';
import type { Mark } from '@/lib/domain/review-mark.ts';
import type { TypedMark } from '@/lib/domain/typed-mark.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const MARKS: readonly string[] = ['open', 'approved', 'returned', 'checked', 'doubtful'] satisfies Mark[];
const DEEDS = ['keep', 'save', 'together', 'approve', 'return'] as const;

/** keep: one line, in passing · save: all of them · together: and every clean line · approve, return: the decision. */
export type Deed = (typeof DEEDS)[number];

/** Each line is `mark.<key>`, `reason.<key>`, `proposal.<key>` and, as it was seen, `seen.<key>`. */
export const reviewFields = z
  .record(z.string().max(200), z.string().max(2_000, 'Lý do dài quá 2.000 ký tự: rút gọn lại.'))
  .transform((all, context) => {
    const head = z.object({ submissionId: id, seenVersion: id }).safeParse(all);
    if (!head.success) {
      context.addIssue({ code: 'custom', message: 'Không rõ báo cáo nào: mở lại trang và thử lại.' });
      return z.NEVER;
    }
    const deed = DEEDS.find((one) => one === all.deed) ?? 'save';
    const marks = marksIn(all);
    for (const { lineKey, note } of marks.filter(isUnexplained)) {
      if (note === null)
        context.addIssue({ code: 'custom', path: [`reason.${lineKey}`], message: 'Ghi lý do cho dòng này.' });
    }
    if (deed === 'return' && !marks.some(({ mark }) => mark === 'returned')) {
      const message = 'Muốn trả lại thì đánh dấu “Trả lại” và ghi lý do ở ít nhất một dòng, hoặc ghi lý do ở đây.';
      context.addIssue({ code: 'custom', path: [`reason.${WHOLE_REPORT}`], message });
    }
    return { ...head.data, deed, marks, note: words(all.note) };
  });

export const reopenFields = z.object({
  submissionId: id,
  reason: z.string().trim().min(1, 'Ghi lý do mở lại.').max(2_000, 'Lý do dài quá 2.000 ký tự: rút gọn lại.'),
});

type Fields = Record<string, string>;

function marksIn(all: Fields): TypedMark[] {
  const keys = Object.keys(all).flatMap((name) => (name.startsWith('mark.') ? [name.slice(5)] : []));
  const whole = all[`reason.${WHOLE_REPORT}`];
  return [
    ...keys.filter((key) => MARKS.includes(all[`mark.${key}`] ?? '')).map((key) => markIn(all, key)),
    ...(whole === undefined ? [] : [wholeIn(whole, all)]),
  ];
}

function markIn(all: Fields, lineKey: string): TypedMark {
  const mark = all[`mark.${lineKey}`] as Mark;
  const hasWords = mark === 'returned' || mark === 'doubtful';
  return {
    ...{ lineKey, mark },
    note: hasWords ? words(all[`reason.${lineKey}`]) : null,
    proposed: mark === 'returned' ? (all[`proposal.${lineKey}`] ?? '') : '',
    seen: seenIn(all, lineKey),
  };
}

/** The report as a whole goes back when a reason is written for it. */
function wholeIn(reason: string, all: Fields): TypedMark {
  const note = words(reason);
  return {
    lineKey: WHOLE_REPORT,
    mark: note === null ? 'open' : 'returned',
    ...{ note, proposed: '', seen: seenIn(all, WHOLE_REPORT) },
  };
}

function seenIn(all: Fields, key: string): number {
  return Number(/^\d{1,9}$/.exec(all[`seen.${key}`] ?? '')?.[0] ?? 0);
}

function isUnexplained({ mark }: TypedMark): boolean {
  return mark === 'returned' || mark === 'doubtful';
}

function words(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
