import type { Bullet } from './bullet.ts';
import { cutBetween, type Joint } from './cut.ts';
import type { Figure } from './figures.ts';

/** The words of one promise. Several figures stand in it only as a list ("30 %, 20 %, 15 %"). */
export type Clause = {
  start: number;
  end: number;
  /** Where its sentence ends: "so với năm 2021" there holds for all of its clauses. */
  sentenceEnd: number;
  figures: Figure[];
  /** Numbers inside it that are taken for a part of a name. */
  passed: Figure[];
  /** How it hangs on the clause before it. */
  joint: Joint | 'sentence';
};

export function clausesOf(bullet: Bullet, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of whole(bullet, withFigures(sentencesOf(bullet, figures), figures))) {
    const inside = sentence.figures;
    if (inside.length > 0)
      clauses.push(...figured(bullet, sentence, inside).flatMap((clause) => withTail(bullet, clause)));
    else if (isOfItsOwn(bullet, sentence))
      clauses.push({ ...sentence, sentenceEnd: sentence.end, figures: [], passed: [], joint: 'sentence' });
  }
  return clauses;
}

type Stretch = { start: number; end: number };
type Sentence = Stretch & { figures: Figure[] };

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
const VERB =
  /(?<!\p{L})(?:được|đạt|hoàn thành|thực hiện|bảo đảm|đảm bảo|đáp ứng|tham gia|sử dụng|cung cấp|công khai|kết nối|triển khai|xử lý|giải quyết|tự|có|là|phải|không)(?!\p{L})/u;

/** "trong đó chú trọng …", scraps and the growth that the steps are made of belong to the sentence before. */
function isOfItsOwn(bullet: Bullet, { start, end }: Stretch): boolean {
  const text = bullet.words.slice(start, end).trim();
  const isGrowth = bullet.growth !== null && start <= bullet.growth.start && bullet.growth.start < end;
  return (
    !isGrowth && text.split(' ').length >= 4 && !/^(?:trong đó|trong số đó|cụ thể|bao gồm|gồm)(?!\p{L})/u.test(text)
  );
}

/** What follows a number and promises something else: "rút ngắn 30 % thời gian họp, giảm tối đa giấy tờ". */
function withTail({ words }: Bullet, clause: Clause): Clause[] {
  const last = clause.figures.at(-1) as Figure;
  const from = Math.max(last.end, clause.passed.at(-1)?.end ?? 0);
  const at = tailAt(words.slice(clause.start, last.start), words.slice(from, clause.end));
  if (at === null) return [clause];
  const tail: Clause = { ...clause, start: from + at, figures: [], passed: [], joint: 'subject' };
  return [{ ...clause, end: from + at }, tail];
}

function tailAt(before: string, after: string): number | null {
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

function figured(bullet: Bullet, sentence: Stretch, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Clause | null = null;
  for (const list of listsOf(bullet.words, figures)) {
    const first = list[0] as Figure;
    if (open === null) {
      open = { ...sentence, sentenceEnd: sentence.end, figures: list, passed: [], joint: 'sentence' };
      clauses.push(open);
      continue;
    }
    const last = (open.figures.at(-1) ?? first) as Figure;
    const from = Math.max(last.end, open.passed.at(-1)?.end ?? 0);
    const cut = cutBetween(bullet.words, from, first, open.figures);
    if (cut === null) open.passed.push(...list);
    else if (cut.joint === 'instead' || cut.joint === 'move') {
      if (cut.joint === 'instead') open.passed.push(...open.figures);
      open.figures = list;
    } else {
      open.end = cut.at;
      open = {
        start: cut.at,
        end: sentence.end,
        sentenceEnd: sentence.end,
        figures: list,
        passed: [],
        joint: cut.joint,
      };
      clauses.push(open);
    }
  }
  return clauses;
}

/** Figures with nothing but commas or "và" between them: "30 %, 20 %, 15 %". */
function listsOf(words: string, figures: readonly Figure[]): Figure[][] {
  const lists: Figure[][] = [];
  for (const figure of figures) {
    const last = lists.at(-1)?.at(-1);
    if (last && last.kind === figure.kind && LIST_JOINT.test(words.slice(last.end, figure.start)))
      lists.at(-1)?.push(figure);
    else lists.push([figure]);
  }
  return lists;
}

const LIST_JOINT = /^ ?(?:,|;|\/|-|và|, và|hoặc) ?$/u;
