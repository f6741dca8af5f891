import type { DifferenceView } from '@/lib/domain/reading-view.ts';
import type { DifferenceField } from '../../compare/difference.ts';
import { decisionKey, decisionOf } from '../../compare/judge-comparison.ts';
import type { CheckedReading } from '../checked-reading.ts';

const FIELDS: Record<DifferenceField, string> = {
  row: 'cả dòng',
  text: 'nguyên văn',
  kind: 'loại',
  operator: 'phép so sánh',
  value: 'giá trị',
  unit: 'đơn vị',
  change: 'tăng, giảm',
  level: 'cấp',
  deadline: 'thời hạn',
  agencies: 'cơ quan',
  lead: 'chủ trì',
  support: 'phối hợp',
  time: 'thời gian',
  funding: 'kinh phí',
};

/** Every difference with what was decided about it; rows that only one of the two has come last. */
export function differenceViews({
  comparison,
  sheet,
  labels,
}: Pick<CheckedReading, 'comparison' | 'sheet' | 'labels'>): DifferenceView[] {
  return (comparison?.differences ?? []).map((difference) => {
    const { key, field, ours, theirs, line } = difference;
    const decision = decisionOf(sheet, difference);
    return {
      id: decisionKey(difference),
      place: labels.get(key) ?? key,
      what: field === 'row' ? rowWords(ours, theirs) : FIELDS[field],
      ours: ours || 'không có',
      theirs: theirs || 'không có',
      line,
      canTake: !(field === 'row' && theirs === '') && theirs !== 'dòng để trống',
      decision: decision === null ? null : decision.take ? 'take' : 'keep',
      reason: decision?.reason ?? null,
    };
  });
}

function rowWords(ours: string, theirs: string): string {
  if (theirs === '') return 'văn bản không thấy dòng này';
  return ours === '' ? 'kế hoạch chưa có dòng này' : FIELDS.row;
}
