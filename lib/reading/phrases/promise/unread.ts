import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';

/** "trong đó tối thiểu một nửa là toàn trình": a measure in words, which no rule reads. */
export function spelledMeasureIn(words: string): string | null {
  const found = SPELLED.exec(words.normalize('NFC'));
  return found && DOUBT.unread(found[0].trim());
}

const SPELLED =
  /(?<!\p{L})(?:(?:một|hai|ba) phần (?:hai|ba|tư|năm|mười)|(?:một|quá|hơn) nửa|gấp (?:đôi|ba|bốn|năm|rưỡi|hai))(?!\p{L})/iu;

/** "PAR INDEX thuộc nhóm 30 tỉnh dẫn đầu, PAPI thuộc nhóm trung bình cao": two indices, of which only the one has a figure. */
export function otherIndexIn(words: string): string | null {
  const names = new Set([...words.matchAll(INDEX)].map(([name]) => name.toUpperCase().replace(/[ -]/g, '')));
  return names.size > 1 ? DOUBT.severalIndices([...names].join(', ')) : null;
}

const INDEX = /(?<![\p{L}])(?:PAR[ -]?INDEX|SIPAS|PAPI|PCI|DTI|DDCI|POBI|PGI)(?!\p{L})/giu;
