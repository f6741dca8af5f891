import type { Day } from '@/lib/domain/calendar.ts';
import { daysBetween } from '@/lib/domain/calendar.ts';
import {
  type AttachedTable,
  type ContentBlock,
  OFFICIAL_LETTER,
  type OfficialDocument,
} from '@/lib/domain/official-document.ts';
import type { SendingCell } from '@/lib/domain/sending.ts';
import { formatDay } from './days.ts';
import { dueDayInWords } from './due-days.ts';
import { ILLUSTRATION } from './illustration.ts';
import { midSentence } from './mid-sentence.ts';
import { cellInWords } from './sending.ts';

/** Whoever has not sent, with what the page "Ai đã gửi" says of it. */
export type Owing = { name: string; cell: SendingCell };

export type ReminderFacts = {
  province: string;
  period: { name: string; letter: string | null; startsOn: Day; cutOffOn: Day; dueOn: Day; locksOn: Day };
  /** Every agency of the period that was asked about, and those of them that have not sent. */
  agencies: number;
  owing: readonly Owing[];
  day: Day;
  holidays: ReadonlySet<Day>;
  illustration: boolean;
};

/** As many as are named over the letter; of more, the list at its end says who. */
const MOST_NAMED = 10;

/** công văn đôn đốc: a draft to whoever has not sent, with what each owes and until when. */
export function officialReminder(facts: ReminderFacts): OfficialDocument {
  const { province, period, owing } = facts;
  return {
    ...{ type: OFFICIAL_LETTER, draft: true, number: null, issuedOn: null },
    ...{ parent: `UBND tỉnh ${province}`, issuer: 'Sở Nội vụ', symbol: 'SNV-CCHC', place: province },
    subject: `đôn đốc gửi báo cáo cải cách hành chính, kỳ ${midSentence(period.name)}`,
    addressees: owing.length > MOST_NAMED ? [BY_LIST] : owing.map(({ name }) => name),
    content: [...(facts.illustration ? [said(ILLUSTRATION)] : []), ...sentencesOf(facts).map(said)],
    appendix: null,
    tables: [whoOwes(facts)],
    signature: { mode: 'own', collective: null, principal: null, office: 'Giám đốc', name: null },
    recipients: [`Ủy ban nhân dân tỉnh ${province} (để báo cáo)`],
    filing: 'VT, CCHC',
  };
}

const BY_LIST = 'Các cơ quan, đơn vị tại Phụ lục kèm theo';

function sentencesOf({ period, agencies, owing, day, holidays }: ReminderFacts): string[] {
  const letter = period.letter === null ? '' : ` theo văn bản số ${period.letter}`;
  const late = daysBetween(period.dueOn, day);
  const isReopened = owing.some(({ cell }) => cell.reopenedUntil !== null);
  const returned = owing.filter(({ cell }) => cell.state === 'returned').length;
  return [
    `Kỳ báo cáo cải cách hành chính ${midSentence(period.name)} lấy số liệu từ ngày ${formatDay(period.startsOn)} đến hết ngày ${formatDay(period.cutOffOn)}${letter}; hạn các cơ quan, đơn vị gửi báo cáo về Sở Nội vụ là ngày ${dueDayInWords(period.dueOn, holidays)}.`,
    `Đến ngày ${formatDay(day)}${late > 0 ? `, quá hạn ${late} ngày` : ''}, ${agencies - owing.length}/${agencies} cơ quan, đơn vị đã gửi báo cáo; ${owing.length} cơ quan, đơn vị chưa gửi${returned > 0 ? `, trong đó ${returned} cơ quan, đơn vị bị trả lại để hoàn thiện` : ''} (tình trạng từng cơ quan tại Phụ lục kèm theo).`,
    `Sở Nội vụ đề nghị các cơ quan, đơn vị có tên trong Phụ lục hoàn thành báo cáo và gửi trên hệ thống theo dõi cải cách hành chính của tỉnh ${until(period, day)}${isReopened ? '; cơ quan được mở lại thì gửi trong thời hạn ghi tại Phụ lục' : ''}.`,
    'Đề nghị người đứng đầu các cơ quan, đơn vị quan tâm chỉ đạo thực hiện./.',
  ];
}

function until({ dueOn, locksOn }: ReminderFacts['period'], day: Day): string {
  if (day <= dueOn) return `chậm nhất ngày ${formatDay(dueOn)}`;
  return `ngay khi nhận được văn bản này, trước ngày ${formatDay(locksOn)} là ngày kỳ báo cáo được khóa`;
}

function whoOwes({ period, owing, day, illustration }: ReminderFacts): AttachedTable {
  const mark = illustration ? ' (dữ liệu minh họa)' : '';
  return {
    title: `Các cơ quan, đơn vị chưa gửi báo cáo đến ngày ${formatDay(day)}${mark}`,
    columns: [
      { name: 'TT', share: 8, figures: true },
      { name: 'Cơ quan, đơn vị', share: 42 },
      { name: 'Tình trạng', share: 33 },
      { name: 'Hạn gửi', share: 17 },
    ],
    rows: owing.map(({ name, cell }, at) => [
      String(at + 1),
      name,
      cellInWords(cell),
      formatDay(cell.reopenedUntil ?? period.dueOn),
    ]),
  };
}

function said(text: string): ContentBlock {
  return { kind: 'paragraph', text };
}
