import type { PlanYears, ScheduleSpan } from '@/lib/domain/schedule.ts';
import type { ReadTime } from '../proposal.ts';
import { doubtful, type Read, sure } from './read.ts';
import { lower, oneLine } from './words.ts';

/** Thời gian thực hiện: what the cell says, never a day that it does not say. `plan` lends the years that it leaves out. */
export function readTime(text: string, plan: PlanYears): Read<ReadTime> {
  const words = lower(oneLine(text));
  if (words === '' || words === '-') return sure({ text, kind: 'none', from: null, to: null, spans: [span('none')] });
  if (/^thường xuyên$/.test(words)) return sure(timeOf(text, span('ongoing')));
  if (/^(hàng|hằng) năm$/.test(words)) return sure(timeOf(text, span('yearly')));
  const years = /^(\d{4}) ?[-–] ?(\d{4})$/.exec(words);
  if (years) return sure(timeOf(text, { ...span('range'), from: `${years[1]}-01-01`, to: `${years[2]}-12-31` }));
  void plan;
  return doubtful(timeOf(text, span('none')), 'Chưa hiểu được thời gian ghi trong ô này.', 0.3);
}

function timeOf(text: string, one: ScheduleSpan): ReadTime {
  return { text, kind: one.kind, from: one.from, to: one.to, spans: [one] };
}

function span(kind: ScheduleSpan['kind']): ScheduleSpan {
  return { kind, from: null, to: null, month: null, quarter: null };
}
