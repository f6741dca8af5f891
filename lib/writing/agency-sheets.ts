import type { Day } from '@/lib/domain/calendar.ts';
import { daysFromDue, type PeriodSending, punctualityOf } from '@/lib/domain/punctuality.ts';
import { MEASURES, type RankFacts, type Standing, WEIGHTS } from '@/lib/domain/ranking.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { PUNCTUALITY_TEXT, sendingInWords } from '@/lib/text/punctuality.ts';
import { MEASURE_TEXT, pointsInWords, RANK_GROUP_TEXT, rankInWords, shareInWords } from '@/lib/text/ranking.ts';
import type { PrintRow, PrintSheet } from './print-sheet.ts';

type Over = Pick<PrintSheet, 'title' | 'notes'>;
export type ProfileLine = readonly [name: string, words: string];
export type Ranked = Standing & Pick<RankFacts, 'group' | 'shares'>;

/** Hồ sơ: what the agency is, whom it took over from and who from it, and its rank with the rule that gives it. */
export function profileSheet(
  over: Over,
  lines: readonly ProfileLine[],
  rank: Ranked | null,
  rule: readonly string[],
): PrintSheet {
  return {
    ...{ ...over, name: 'Hồ sơ', frozen: 1 },
    columns: [
      { name: 'Nội dung', width: 34 },
      { name: 'Chi tiết', width: 96 },
    ],
    rows: [...lines, ...(rank === null ? [] : rankRows(rank, rule))],
  };
}

function rankRows(rank: Ranked, rule: readonly string[]): PrintRow[] {
  const points = rank.score === null ? '' : `, ${pointsInWords(rank)} điểm`;
  return [
    { heading: 'Xếp hạng trong nhóm' },
    [RANK_GROUP_TEXT[rank.group], `${rankInWords(rank)}${points}`],
    ...MEASURES.map((measure) => [
      MEASURE_TEXT[measure],
      `${shareInWords(rank.shares[measure])}, điểm tối đa ${WEIGHTS[measure]}`,
    ]),
    ...rule.map((sentence, at) => [at === 0 ? 'Cách xếp hạng' : '', sentence]),
  ];
}

/** Gửi báo cáo: every period that was asked of the agency, newest first. */
export function punctualitySheet(over: Over, sendings: readonly PeriodSending[], day: Day): PrintSheet {
  return {
    ...{ ...over, name: 'Gửi báo cáo', frozen: 1 },
    columns: [
      { name: 'Kỳ báo cáo', width: 40 },
      { name: 'Hạn gửi', width: 14 },
      { name: 'Gửi lần đầu', width: 20 },
      { name: 'Kết quả', width: 18 },
      { name: 'So với hạn', width: 26 },
      { name: 'Số lần bị trả lại', width: 12 },
    ],
    rows: sendings
      .toReversed()
      .map((sending) => [
        sending.periodName,
        formatDay(sending.dueOn),
        daysFromDue(sending, day) === null || sending.firstSentAt === null
          ? 'chưa gửi'
          : formatInstant(sending.firstSentAt),
        PUNCTUALITY_TEXT[punctualityOf(sending, day)],
        sendingInWords(sending, day),
        { figure: String(sending.returns) },
      ]),
  };
}
