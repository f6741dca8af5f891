import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import type { Bullet } from './bullet.ts';
import type { Clause } from './clauses.ts';

/** "trong đó tối thiểu một nửa là toàn trình": a measure in words, which no rule reads. */
export function spelledMeasureIn(words: string): string | null {
  const found = SPELLED.exec(words.normalize('NFC'));
  return found && DOUBT.unread(found[0].trim());
}

/** "01 tổ công nghệ, 03 điểm hỗ trợ": a number behind the one that was read, neither a name nor a year. */
export function numberLeftIn(bullet: Bullet, { end, figures, passed }: Clause): string | null {
  const from = Math.max(figures.at(-1)?.end ?? 0, passed.at(-1)?.end ?? 0);
  const found = LEFT.exec(bullet.figureWords.slice(from, Math.min(end, from + FAR)));
  return found && DOUBT.unread(found[0]);
}

const FAR = 300;
const LEFT = /(?<=(?:,|;|\+|và) )\d+(?:[.,]\d+)*(?![\d/-])(?= \p{L})/u;

const SPELLED =
  /(?<!\p{L})(?:(?:một|hai|ba) phần (?:hai|ba|tư|năm|mười)|(?:một|quá|hơn) nửa|gấp (?:đôi|ba|bốn|năm|rưỡi|hai))(?!\p{L})/iu;

/** "PAR INDEX thuộc nhóm 30 tỉnh dẫn đầu, PAPI thuộc nhóm trung bình cao": two indices, of which only the one has a figure. */
export function otherIndexIn(words: string): string | null {
  const names = new Set([...words.matchAll(INDEX)].map(([name]) => name.toUpperCase().replace(/[ -]/g, '')));
  return names.size > 1 ? DOUBT.severalIndices([...names].join(', ')) : null;
}

/** "dịch vụ y tế, giáo dục công lập đạt 85 %": each of them is measured by itself. */
export function servicesIn(words: string): string | null {
  const found =
    /dịch vụ(?: công)? ((?:y tế|giáo dục|hành chính|điện|nước sạch|giao thông|môi trường)(?:(?:,| và|, và) (?:y tế|giáo dục|hành chính|điện|nước sạch|giao thông|môi trường))+)/iu.exec(
      words,
    );
  return found && DOUBT.services(found[1] as string);
}

const INDEX = /(?<![\p{L}])(?:PAR[ -]?INDEX|SIPAS|PAPI|PCI|DTI|DDCI|POBI|PGI)(?!\p{L})/giu;
