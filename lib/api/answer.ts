import { createHash } from 'node:crypto';
import { VARY, weightOf } from './problem.ts';

export type Writing = 'json' | 'csv';

export const TYPES: Record<Writing, string> = { json: 'application/json', csv: 'text/csv' };

/** The writing that the address names, else the one that `Accept` likes best; null when it likes neither. */
export function writingOf(named: Writing | undefined, accept: string | null): Writing | null {
  if (named) return named;
  const choices = (accept ?? '*/*').split(',').map((choice) => ({
    range: choice.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    weight: weightOf(choice),
  }));
  const liked = (['json', 'csv'] as const)
    .map((writing) => ({ writing, weight: weightFor(TYPES[writing], choices) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return liked[0]?.writing ?? null;
}

type Written = { writing: Writing; body: string; headers?: Record<string, string> };

/** Text in one of its writings. */
export function taggedAnswer(request: Request, { writing, body, headers }: Written): Response {
  return taggedFile(request, { type: `${TYPES[writing]}; charset=utf-8`, content: body, headers });
}

type File = { type: string; content: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> | undefined };

/** The body under its hash: whoever has it already is told so, and gets no second copy. */
export function taggedFile(request: Request, { type, content, headers = {} }: File): Response {
  const tag = `"${createHash('sha256').update(`${type}\n`).update(content).digest('base64url')}"`;
  const common = { ETag: tag, Vary: VARY, ...headers };
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers: common });
  return new Response(request.method === 'HEAD' ? null : content, { headers: { ...common, 'Content-Type': type } });
}

/** The most exact range decides. */
function weightFor(type: string, choices: readonly { range: string; weight: number }[]): number {
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
  const found = ranges.flatMap((range) => choices.find((choice) => choice.range === range) ?? []);
  return found[0]?.weight ?? 0;
}

function isKnown(held: string | null, tag: string): boolean {
  if (held === null) return false;
  return held.split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim()));
}
