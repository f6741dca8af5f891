import type { LetterLine, ReadyLetter } from '@/lib/domain/letter.ts';
import type { Audience } from '@/lib/domain/reminder.ts';
import { dueInWords, reopenedInWords, untilInWords, writingInWords } from './due-days.ts';

/** Whole addresses of the application's pages. */
export type LetterLinks = { report(submissionId: number): string; sending(periodId: number): string };

/** Plain text: nothing in it is ever markup, so that whatever a name holds stays text. */
export function reminderLetter(letter: ReadyLetter, links: LetterLinks): { subject: string; text: string } {
  const parts = PARTS.map((part) => part(letter, links)).filter((text) => text !== '');
  const text = [`Kính gửi: ${oneLine(letter.recipientName)}`, ...parts, footer(letter)].join('\n\n');
  return { subject: oneLine(subjectOf(letter)).slice(0, 180), text: `${text}\n` };
}

/** One line whatever was typed: line ends and control characters become a space. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function subjectOf({ lines, today, holidays }: ReadyLetter): string {
  const [first] = lines as [LetterLine];
  const own = linesFor('focal-point', lines);
  if (own.length === 1 && own[0])
    return `Nhắc gửi báo cáo ${own[0].period.name}: ${untilInWords(own[0].period, today, holidays)}`;
  if (own.length > 1) return `Nhắc gửi ${own.length} báo cáo cải cách hành chính`;
  if (lines.length === 1) {
    return `${first.agencyName} chưa gửi báo cáo ${first.period.name}: ${untilInWords(first.period, today, holidays)}`;
  }
  return `${new Set(lines.map((line) => line.agencyId)).size} cơ quan chưa gửi báo cáo cải cách hành chính`;
}

type Part = (letter: ReadyLetter, links: LetterLinks) => string;

const PARTS: readonly Part[] = [ownPart, headPart, staffPart];

function ownPart({ lines, today, holidays }: ReadyLetter, links: LetterLinks): string {
  const own = linesFor('focal-point', lines);
  if (own.length === 0) return '';
  const items = own.map(
    ({ agencyName, status, period, submissionId }) =>
      `- ${oneLine(agencyName)}, ${oneLine(period.name)}${status === 'returned' ? ' (bị trả lại, cần trả lời rồi gửi lại)' : ''}: ${writingInWords(period, today, holidays)}.\n  Mở báo cáo: ${links.report(submissionId)}`,
  );
  return `Báo cáo sau đây chưa được gửi cho Sở Nội vụ:\n\n${items.join('\n\n')}`;
}

function headPart({ lines, today, holidays }: ReadyLetter, links: LetterLinks): string {
  const mine = linesFor('head', lines);
  if (mine.length === 0) return '';
  const items = mine.map(
    ({ agencyName, period }) =>
      `- ${oneLine(agencyName)}, ${oneLine(period.name)}: ${writingInWords(period, today, holidays)}.\n  Xem tình hình gửi: ${links.sending(period.id)}`,
  );
  return `Cơ quan do ông/bà phụ trách chưa gửi báo cáo cho Sở Nội vụ; đề nghị chỉ đạo:\n\n${items.join('\n\n')}`;
}

function staffPart({ lines, today, holidays }: ReadyLetter, links: LetterLinks): string {
  const all = linesFor('staff', lines);
  return [...new Set(all.map((line) => line.period.id))]
    .map((periodId) => {
      const group = all.filter((line) => line.period.id === periodId);
      const { period } = group[0] as LetterLine;
      const names = group.map((line) => `- ${oneLine(line.agencyName)}${reopenedInWords(line.period, today)}`);
      return `${group.length} cơ quan chưa gửi báo cáo ${oneLine(period.name)} (${dueInWords(period.dueOn, today, holidays)}):\n\n${names.join('\n')}\n\nXem và nhắc: ${links.sending(periodId)}`;
    })
    .join('\n\n');
}

function footer({ provinceName }: ReadyLetter): string {
  return [
    'Nếu báo cáo vừa được gửi xong, xin bỏ qua thư này.',
    '--',
    `Hệ thống theo dõi cải cách hành chính, ${oneLine(provinceName)}. Thư tự động, mỗi người nhiều nhất một thư mỗi ngày; xin đừng trả lời thư này.`,
  ].join('\n');
}

function linesFor(audience: Audience, lines: readonly LetterLine[]): LetterLine[] {
  return lines.filter((line) => line.audience === audience);
}
