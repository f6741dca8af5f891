import { tidy } from './words.ts';

/**
 * The expected results of a task, as printed: parted by the bullets at the beginning of lines and by semicolons only.
 * A dash inside a line parts as well when the cell begins with one and the next word is a capital.
 */
export function readResults(text: string): string[] {
  const cell = tidy(text)
    .replace(ANEW, ';\n')
    .replace(/\n(?![-–—+•*] ?)/g, ' ');
  const lines = /^[-–—+•*]/.test(cell) ? cell.split(/\n|\s[-–—+•*] (?=\p{Lu})/u) : cell.split('\n');
  return lines
    .flatMap(atSemicolons)
    .map(plain)
    .filter((part) => /[\p{L}\d]/u.test(part));
}

/** True where a line was taken for a result of its own only because it begins as the name of a document does. */
export function isPartedByLines(text: string): boolean {
  return new RegExp(ANEW).test(tidy(text));
}

/** A new line that begins with the kind of a document, below a line that could end there. */
const ANEW =
  /(?<=[\p{L}\d)])(?<!(?:^|\s)(?:và|hoặc|của|về|theo|[Tt]rình|[Bb]an hành|[Cc]ác|những|cho|với|tại|trong|bằng|[Dd]ự thảo|[Xx]ây dựng))\n(?=(?:Quyết định|Kế hoạch|Báo cáo|Nghị quyết|Tờ trình|Công văn|Đề án|Thông báo|Văn bản|Chương trình|Quy chế|Quy định|Kết luận|Biên bản|Hướng dẫn|Hội nghị|Lớp tập huấn)(?!\p{L}))/gu;

/** Brackets keep their semicolons. */
function atSemicolons(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < line.length; i += 1) {
    if (line[i] === '(') depth += 1;
    if (line[i] === ')') depth = Math.max(0, depth - 1);
    if (line[i] !== ';' || depth > 0) continue;
    parts.push(line.slice(from, i));
    from = i + 1;
  }
  return [...parts, line.slice(from)];
}

function plain(part: string): string {
  return part
    .replace(/^[\s\-–—+•*]+/u, '')
    .replace(/[\s,]*(?:\.{2,}|…)?[\s.,]*$/u, '')
    .replace(/\s+/g, ' ');
}
