import { VERB } from './verb.ts';

/** Where, behind a number, something else is promised: "rút ngắn 30 % thời gian họp, giảm tối đa giấy tờ". */
export function tailAt(before: string, after: string): number | null {
  if (/(?<!\p{L})(?:giảm|rút ngắn|tăng)(?!\p{L})/u.test(before)) {
    const verb = /, (?=(?:cắt giảm|giảm|rút ngắn|tăng)(?! cường)(?!\p{L})[^,;]{12})/u.exec(after);
    if (verb) return verb.index;
  }
  // "100 % văn bản của tỉnh được rà soát, văn bản mới ban hành đáp ứng …": the subject comes again, with a verb of its own.
  const subject = /^ (\p{L}+ \p{L}+) /u.exec(after)?.[1];
  if (subject === undefined) return null;
  const again = after.indexOf(`, ${subject} `, subject.length);
  const isClause =
    again > 0 &&
    VERB.test(after.slice(0, again)) &&
    /(?<!\p{L})(?:đáp ứng|được|bảo đảm|đảm bảo|không)(?!\p{L})/u.test(after.slice(again));
  return isClause ? again : null;
}
