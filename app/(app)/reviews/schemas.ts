import { z } from 'zod';

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** `line.<key>` is the reason for returning a line; a line without a reason is not returned. */
export const decisionFields = z
  .record(z.string().max(200), z.string().max(2_000, 'Lý do dài quá 2.000 ký tự: rút gọn lại.'))
  .transform((all, context) => {
    const ids = z.object({ submissionId: id, seenVersion: id }).safeParse(all);
    if (!ids.success) {
      context.addIssue({ code: 'custom', message: 'Không rõ báo cáo nào: mở lại trang và thử lại.' });
      return z.NEVER;
    }
    const lines = Object.entries(all).flatMap(([name, text]) =>
      name.startsWith('line.') && text.trim() !== '' ? [{ lineKey: name.slice(5), reason: text.trim() }] : [],
    );
    const approving = all.decision === 'approve';
    if (approving && lines.length > 0) {
      context.addIssue({
        code: 'custom',
        message: `Đang ghi lý do trả lại ở ${lines.length} dòng: bấm “Trả lại”, hoặc xóa các lý do rồi duyệt.`,
      });
    }
    if (!approving && lines.length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['line.report'],
        message: 'Muốn trả lại thì ghi lý do ở ít nhất một dòng.',
      });
    }
    return {
      approving,
      lines,
      ...ids.data,
      note: all.note?.trim() ? all.note.trim() : null,
    };
  });

export const reopenFields = z.object({
  submissionId: id,
  reason: z.string().trim().min(1, 'Ghi lý do mở lại.').max(2_000, 'Lý do dài quá 2.000 ký tự: rút gọn lại.'),
});
