import type { AreaCode } from '@/lib/domain/plan.ts';
import { areaOf } from '../phrases/area.ts';
import { fold } from '../phrases/words.ts';
import type { CellReading } from '../proposal.ts';
import { doubt, SURE } from '../row.ts';
import type { ListItem } from './body-lists.ts';
import { wordsOf } from './similarity.ts';

/** Sentences of known areas, and how much each word tells about which sentence it is. */
export type AreaExamples = { sentences: readonly AreaSentence[]; weights: ReadonlyMap<string, number> };
export type AreaSentence = { area: AreaCode; words: ReadonlySet<string> };
export type GuessedArea = { area: AreaCode | null; cell: CellReading };

export const NO_EXAMPLES: AreaExamples = { sentences: [], weights: new Map() };

/** The sentences of the document whose section names an area: what a row without one is compared with. */
export function areaExamples(items: readonly ListItem[]): AreaExamples {
  const sentences = items.flatMap(({ place, text }) =>
    place.area === null ? [] : [{ area: place.area, words: wordsOf(text) }],
  );
  return { sentences, weights: weightsOf(sentences) };
}

/** The area of a row that stands below no heading of one: a guess, always to be looked at. */
export function guessArea(text: string, examples: AreaExamples): GuessedArea {
  const index = INDICES.find(([pattern]) => pattern.test(fold(text)))?.[1];
  const alike = areaOfMostAlike(wordsOf(text), examples);
  const area = index ?? alike ?? areaOf(text) ?? SUBJECTS.find(([pattern]) => pattern.test(fold(text)))?.[1] ?? null;
  if (area === null) return { area, cell: examples.sentences.length === 0 ? SURE : NO_AREA };
  const agreed = [alike, areaOf(text)].filter((one) => one === area).length;
  return { area, cell: doubt('Lĩnh vực đoán theo nội dung của dòng, văn bản không ghi.', agreed > 1 ? 0.75 : 0.6) };
}

/** A document that names no areas at all leaves nothing to be read. */
const NO_AREA = doubt('Văn bản không nói dòng này thuộc lĩnh vực nào.', 0.3);

/** The sentence that says most of what the row says; rare words weigh more. */
function areaOfMostAlike(words: ReadonlySet<string>, { sentences, weights }: AreaExamples): AreaCode | null {
  const all = weightOf(words, weights);
  let best: { area: AreaCode; share: number } | null = null;
  for (const sentence of sentences) {
    const shared = [...words].filter((word) => sentence.words.has(word));
    const share = weightOf(shared, weights) / all;
    if (share >= LEAST && share > (best?.share ?? 0)) best = { area: sentence.area, share };
  }
  return best?.area ?? null;
}

const LEAST = 0.45;

function weightOf(words: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of words) sum += weights.get(word) ?? 1;
  return sum;
}

function weightsOf(sentences: readonly AreaSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, 1 / count]));
}

/** Whose work the indices that others publish are about. */
const INDICES: readonly (readonly [RegExp, AreaCode])[] = [
  [/\bpobi\b|cong khai ngan sach tinh/, 'tai-chinh-cong'],
  [/\bpci\b|nang luc canh tranh cap tinh/, 'tac-dong-kt-xh'],
  [/\bdti\b|\bict index\b|chi so (?:danh gia )?chuyen doi so|san sang cho ung dung/, 'chinh-quyen-so'],
  [
    /\bpar[ -]?index\b|\bsipas\b|\bpapi\b|chi so cai cach hanh chinh|do luong (?:su|muc do) hai long|chi so hai long/,
    'chi-dao-dieu-hanh',
  ],
];

/** What the areas are about, for rows that resemble no other sentence of the document. */
const SUBJECTS: readonly (readonly [RegExp, AreaCode])[] = [
  [/\btthc\b|thu tuc hanh chinh|mot cua/, 'tthc'],
  [/quy pham phap luat|\bqppl\b|thi hanh phap luat/, 'the-che'],
  [/don vi su nghiep|to chuc bo may|phan cap|sap xep (?:lai )?(?:don vi|co quan)/, 'to-chuc-bo-may'],
  [/cong chuc|vien chuc|vi tri viec lam|tuyen dung|tien luong/, 'cong-vu'],
  [/ngan sach|tu chu tai chinh|tai san cong|du toan|quyet toan/, 'tai-chinh-cong'],
  [
    /\bcsdl\b|co so du lieu|he thong thong tin|nen tang so|chuyen doi so|du lieu so|chu ky so|truc tuyen/,
    'chinh-quyen-so',
  ],
  [/tuyen truyen|kiem tra cong tac|chi dao,? dieu hanh/, 'chi-dao-dieu-hanh'],
];
