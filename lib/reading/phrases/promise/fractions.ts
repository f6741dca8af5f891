import Decimal from 'decimal.js-light';
import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import type { Figure } from './figure-shape.ts';

/** "ít nhất 2/3 số xã", "18/20 sở, ngành": a part of all, as a percentage; a person looks at it. */
export function fractionsIn(words: string, printed: string): Figure[] {
  return [...words.matchAll(FRACTION)].flatMap((found) => {
    const [part, all] = [found[1] as string, found[2] as string].map((number) => new Decimal(number)) as [
      Decimal,
      Decimal,
    ];
    if (all.lte(1) || part.gt(all) || part.isZero()) return [];
    const value = part.times(100).div(all).toDecimalPlaces(2).toString();
    const [start, end] = [found.index, found.index + found[0].length];
    const doubts = [DOUBT.fraction(printed.slice(start, end), value.replace('.', ','))];
    return [{ kind: 'percent', value, unit: '%', shape: 'plain', start, end, doubts } satisfies Figure];
  });
}

/** Before the things that are counted; "24/7", "thứ 5/34" and the numbers of letters are none. */
const FRACTION =
  /(?<![\p{L}\d.,/-])(\d{1,3}) ?\/ ?(\d{1,3})(?![\d/.,%-]*\d)(?= (?:tổng )?(?:số |các )?(?:xã|phường|đơn vị|cơ quan|sở|ban|ngành|huyện|thủ tục|tthc|hồ sơ|cán bộ|công chức|viên chức|hệ thống|cơ sở|dịch vụ|chỉ tiêu|nhiệm vụ|văn bản|doanh nghiệp|địa phương|tổ chức|người|lĩnh vực|trường|bệnh viện)(?!\p{L}))/gu;
