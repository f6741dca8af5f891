/** A row of a statistical appendix as its code column has it. */
export type PrintedRow = { printed: string | null };

export type Coded = {
  /** By its place; null for a row without a code. */
  code: string | null;
  printedCode: string | null;
  parent: string | null;
  why: string | null;
};

/**
 * Gives each row the code that its place asks for. A code that repeats one of a group that is already closed (1.1.1 below
 * 1.2) was copied by mistake: its last number counts on in the open group. Every other code stays as printed.
 */
export function codesOf(rows: readonly PrintedRow[]): Coded[] {
  const open: string[] = [];
  const used = new Set<string>();
  const printedBelow = countOf(rows);
  return rows.map(({ printed }) => {
    const printedCode = codeOf(printed);
    if (printedCode !== null) printedBelow.set(printedCode, (printedBelow.get(printedCode) as number) - 1);
    if (printedCode === null) return { code: null, printedCode: null, parent: open.at(-1) ?? null, why: null };
    const code = placedCode(printedCode, open, { used, printedBelow });
    used.add(code);
    const depth = depthOf(code);
    open.length = Math.min(open.length, depth - 1);
    const parent = open.at(-1) ?? null;
    open.push(code);
    return {
      code,
      printedCode,
      parent: parent !== null && code.startsWith(`${parent}.`) ? parent : null,
      why: whyOf(code, printedCode, used),
    };
  });
}

/** Codes that are given already, and how often each is still to come as printed. */
type Taken = { used: ReadonlySet<string>; printedBelow: ReadonlyMap<string, number> };

function countOf(rows: readonly PrintedRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { printed } of rows) {
    const code = codeOf(printed);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** "1.1.1." → "1.1.1"; words ("Trong đó") are no code. */
function codeOf(printed: string | null): string | null {
  const code = /^\s*(\d+(?:\.\d+)*)\.?\s*$/.exec(printed ?? '')?.[1];
  return code ?? null;
}

function placedCode(printed: string, open: readonly string[], taken: Taken): string {
  const depth = depthOf(printed);
  const group = open.findLast((code) => depthOf(code) === depth - 1);
  if (group === undefined || printed.startsWith(`${group}.`)) return nextFree(printed, taken);
  const isClosed = taken.used.has(groupOf(printed));
  return isClosed ? nextFree(`${group}.${lastOf(printed)}`, taken) : nextFree(printed, taken);
}

/** Two rows never share a code: the second one takes the next number that no row has or is still to bring. */
function nextFree(code: string, { used, printedBelow }: Taken): string {
  let free = code;
  while (used.has(free) || (free !== code && (printedBelow.get(free) ?? 0) > 0))
    free = [...free.split('.').slice(0, -1), String(Number(lastOf(free)) + 1)].join('.');
  return free;
}

function whyOf(code: string, printed: string, used: ReadonlySet<string>): string | null {
  if (code === printed) return null;
  const number = Number(lastOf(code));
  const isInPlace = number === 1 || used.has([...code.split('.').slice(0, -1), String(number - 1)].join('.'));
  const given = isInPlace ? `theo vị trí, dòng này là ${code}` : `tạm ghi mã ${code}, mã còn trống đầu tiên`;
  return `Văn bản in mã ${printed}, đã dùng cho dòng khác; ${given}.`;
}

function depthOf(code: string): number {
  return code.split('.').length;
}

function groupOf(code: string): string {
  return code.split('.').slice(0, -1).join('.');
}

function lastOf(code: string): string {
  return code.split('.').at(-1) as string;
}
