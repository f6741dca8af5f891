import type { SectionText } from '@/lib/domain/section.ts';
import { formatInstant, formatTime } from './days.ts';

type Saved = { savedAt: Date; conflicts: readonly SectionText[]; sections: readonly SectionText[] };
type Said = {
  outcome: 'done' | 'invalid';
  message: string;
  errors: { field: string; message: string }[];
  values: Record<string, string>;
};

/** What was saved and what somebody else wrote meanwhile: both texts are told, what was typed stays in its field. */
export function savedSectionsInWords(saved: Saved, typed: Record<string, string>): Said {
  const time = `Đã lưu lúc ${formatTime(saved.savedAt)}.`;
  const typedOnes = saved.sections.filter(({ sectionId }) => typed[`s${sectionId}`] !== undefined);
  const values = Object.fromEntries(
    typedOnes.flatMap(({ sectionId, text, version }) => {
      const isTheirs = saved.conflicts.some((conflict) => conflict.sectionId === sectionId);
      return [
        [`s${sectionId}.seen`, String(version)],
        [`s${sectionId}`, isTheirs ? (typed[`s${sectionId}`] ?? '') : text],
      ];
    }),
  );
  if (saved.conflicts.length === 0) return { outcome: 'done', message: time, errors: [], values };
  const errors = saved.conflicts.map((conflict) => ({
    field: `s${conflict.sectionId}`,
    message: conflictInWords(conflict),
  }));
  return { outcome: 'invalid', message: `${time} Còn ${errors.length} mục chưa lưu được:`, errors, values };
}

function conflictInWords({ title, text, updatedBy, updatedAt }: SectionText): string {
  const theirs = text === '' ? 'đã xóa hết chữ' : `đã viết:\n“${text}”\n`;
  const when = updatedAt ? ` lúc ${formatInstant(updatedAt)}` : '';
  return `${title}: ${updatedBy ?? 'Người khác'}${when} ${theirs} Chữ của bạn vẫn ở ô này. Chép phần cần giữ rồi bấm Lưu để thay.`;
}
