import type { Bullet } from './bullet.ts';
import type { Figure } from './figures.ts';
import { listsOf } from './lists.ts';
import { VERB } from './verb.ts';

/** The sentences of a bullet with the figures that stand in each. */
export function sentencesIn(bullet: Bullet, figures: readonly Figure[]): Sentence[] {
  return whole(bullet, withFigures(sentencesOf(bullet, figures), figures));
}

export type Stretch = { start: number; end: number };
export type Sentence = Stretch & { figures: Figure[] };

function withFigures(sentences: readonly Stretch[], figures: readonly Figure[]): Sentence[] {
  let next = 0;
  return sentences.map((sentence) => {
    const from = next;
    while (next < figures.length && (figures[next] as Figure).start < sentence.end) next += 1;
    return { ...sentence, figures: figures.slice(from, next) };
  });
}

/** Parted by semicolons and full stops outside brackets and lists. */
function sentencesOf({ printed, words }: Bullet, figures: readonly Figure[]): Stretch[] {
  const lists = listsOf(words, figures).map((list) => ({
    start: (list[0] as Figure).start,
    end: (list.at(-1) as Figure).end,
  }));
  const stretches: Stretch[] = [];
  let depth = 0;
  let start = 0;
  let list = 0;
  for (let i = 0; i < printed.length; i += 1) {
    while (list < lists.length && i >= (lists[list] as Stretch).end) list += 1;
    if (printed[i] === '(' && !opensClauses(words, i)) depth += 1;
    if (printed[i] === ')') depth = Math.max(0, depth - 1);
    const isInList = list < lists.length && i >= (lists[list] as Stretch).start;
    if (depth > 0 || isInList || !(printed[i] === ';' || endsSentence(printed, i))) continue;
    stretches.push({ start, end: i });
    start = i + 1;
  }
  return [...stretches, { start, end: printed.length }].filter(
    ({ start: from, end }) => printed.slice(from, end).trim() !== '',
  );
}

/** "(trong đó: A đạt 100 %; B đạt 50 %)" holds promises of its own. */
function opensClauses(words: string, at: number): boolean {
  return /^\( ?(?:trong đó|trong số đó|gồm:)/u.test(words.slice(at, at + 16));
}

function endsSentence(printed: string, at: number): boolean {
  if (printed[at] !== '.' || !/^ \p{Lu}/u.test(printed.slice(at + 1, at + 3))) return false;
  const word = /[^\s.(]*$/u.exec(printed.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  return !ABBREVIATIONS.has(word.toLowerCase()) && !/^\p{Lu}{0,2}$/u.test(word);
}

const ABBREVIATIONS = new Set([
  'tp',
  'tx',
  'tt',
  'ths',
  'ts',
  'gs',
  'pgs',
  'st',
  'stt',
  'q',
  'p',
  'h',
  'x',
  'kt',
  'tm',
  'tl',
  'v.v',
  'vv',
]);

/** "100 % văn bản về A; B được phổ biến": what has no verb of its own is not yet a sentence. */
function whole({ words }: Bullet, sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    const first = previous?.figures[0];
    const goesOn =
      previous !== undefined &&
      first !== undefined &&
      words[previous.end] === ';' &&
      sentence.figures.length === 0 &&
      OPENING.test(words.slice(previous.start, first.start)) &&
      !VERB.test(words.slice(first.end, previous.end)) &&
      VERB.test(words.slice(sentence.start, sentence.end));
    if (goesOn) previous.end = sentence.end;
    else joined.push({ ...sentence });
  }
  return joined;
}

const OPENING = /^\s*(?:phấn đấu|có|trên|tối thiểu|ít nhất|khoảng|đạt|bảo đảm|đảm bảo|\s)*$/u;

/** "trong đó chú trọng …", scraps and the growth that the steps are made of belong to the sentence before. */
export function isOfItsOwn(bullet: Bullet, { start, end }: Stretch): boolean {
  const text = bullet.words.slice(start, end).trim();
  const isGrowth = bullet.growth !== null && start <= bullet.growth.start && bullet.growth.start < end;
  return (
    !isGrowth && text.split(' ').length >= 4 && !/^(?:trong đó|trong số đó|cụ thể|bao gồm|gồm)(?!\p{L})/u.test(text)
  );
}
