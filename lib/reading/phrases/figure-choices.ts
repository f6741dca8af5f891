import { FIGURE_DOUBTS as DOUBT } from './doubts.ts';
import { doubtful, LONGEST_CELL, type Read } from './read.ts';
import { lower, oneLine } from './words.ts';

/** Where the row does not say which number stands for which, 1 is yes and 0 no, as in every form of the field. */
export type Choice = { name: string; value: string };

type Answer = { value: string | null; note: string | null };

/** "Trực tuyến = 0 Phát phiếu = 1", "Có/Không": the names and values of a row of choices. */
export function choicesOf(unit: string | null): Choice[] {
  const words = lower(oneLine(unit ?? '').slice(0, LONGEST_CELL));
  const found = [...words.matchAll(/([^=\d,;/]{1,60}?) ?= ?(\d{1,3})(?!\d)/gu)];
  const printed = found.map(([, name, value]) => ({ name: (name as string).trim(), value: value as string }));
  return printed.length > 0 ? printed : yesAndNo(words);
}

/** "Có/Không", "Đạt hoặc chưa đạt": two names of which one denies the other. */
function yesAndNo(words: string): Choice[] {
  const names = words.split(/\s*[/|;,]\s*|\s+hoặc\s+|\s+hay\s+/u).map((name) => name.replace(/^[\s(]+|[\s).]+$/gu, ''));
  const [one = '', other = ''] = names;
  if (names.length !== 2 || NO.test(one) === NO.test(other)) return [];
  const [yes, no] = NO.test(one) ? [other, one] : [one, other];
  const isPair =
    no === `không ${yes}` || no === `chưa ${yes}` || (/^(?:có|rồi|đã)/u.test(yes) && /^(?:không|chưa)/u.test(no));
  if (!isPair) return [];
  return [
    { name: yes, value: '1' },
    { name: no, value: '0' },
  ];
}

const NO = /^(?:không|chưa)(?!\p{L})/u;

/**
 * What a word or a tick answers in a row of choices: "Có", "Chưa ban hành", "x", "Có (Quyết định số 12)"; "Có" is an answer
 * in any row. Null for what is no answer.
 */
export function readAnswer(printed: string, choices: readonly Choice[]): Read<Answer> | null {
  const words = lower(printed).replace(/[.\s]+$/u, '');
  const yes = choices.find(({ name }) => !NO.test(name) && /^(?:có|đã|rồi|đạt|hoàn thành|thực hiện)/u.test(name));
  const no = choices.find(({ name }) => NO.test(name));
  const isPair = choices.length === 2 && yes !== undefined && no !== undefined;
  if (/^(?:x|×|✓|✔|√|v|\+)$/u.test(words))
    return isPair ? doubtful({ value: yes.value, note: null }, DOUBT.tick(printed, yes.name), 0.7) : null;
  if (/^có$/u.test(words) && choices.length === 0) return doubtful({ value: '1', note: printed }, DOUBT.yes, 0.6);
  return isPair ? answerAndMore(printed, words, yes, no) : null;
}

/** "Có (Quyết định số 12/QĐ-UBND)", "Chưa ban hành": the first word answers, the rest is kept. */
function answerAndMore(printed: string, words: string, yes: Choice, no: Choice): Read<Answer> | null {
  const found = /^(có|đã|rồi|không|chưa)(?!\p{L})/u.exec(words)?.[1];
  if (found === undefined) return null;
  const answer = NO.test(found) ? no : yes;
  return doubtful({ value: answer.value, note: printed }, DOUBT.answer(printed.slice(0, 60), answer.name), 0.7);
}
