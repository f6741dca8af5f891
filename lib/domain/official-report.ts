import { piecesOf, tokensOf } from './bound-text.ts';
import { looseNumbers } from './loose-number.ts';
import { refuse } from './refusal.ts';

/** By token, as it is printed now. null: nobody has answered; a token that is not there names nothing. */
export type BoundFigures = ReadonlyMap<string, string | null>;

/** What each field said when the sentence was last accepted. */
export type AcceptedFigures = Readonly<Record<string, string>>;

/**
 * What keeps a sentence from going out as it is: a field that names nothing (unknown) or that nobody has answered
 * (unanswered), a figure that has changed since the sentence was accepted (stale), a number that no field binds (unbound),
 * a section without a word (empty).
 */
export const FINDING_KINDS = ['unknown', 'unanswered', 'stale', 'unbound', 'empty'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export type Finding = {
  kind: FindingKind;
  sentence: string;
  /** The field, or the number as written; '' for an empty section. */
  what: string;
  was: string | null;
  now: string | null;
};

/** Sentence by sentence, in order. */
export function findingsOf(text: string, figures: BoundFigures, accepted: AcceptedFigures): Finding[] {
  if (text.trim() === '') return [{ kind: 'empty', sentence: '', what: '', was: null, now: null }];
  return sentencesOf(text).flatMap((sentence) => [
    ...tokensOf(sentence).flatMap((token) => fieldFinding(sentence, token, figures, accepted)),
    ...looseNumbers(sentence).map((what) => ({ kind: 'unbound' as const, sentence, what, was: null, now: null })),
  ]);
}

/** What the fields of a text say once it is saved: a field that is new is taken as it is, an old one only when it was looked at again. */
export function acceptFigures(
  text: string,
  { before, now, seen, again }: { before: AcceptedFigures; now: BoundFigures; seen: AcceptedFigures; again: boolean },
): AcceptedFigures {
  const accepted = tokensOf(text).flatMap((token): [string, string][] => {
    const [was, is] = [before[token], now.get(token)];
    const looked = was === undefined || (again && is !== undefined && is !== null && seen[token] === is);
    const said = looked ? is : was;
    return said === undefined || said === null ? [] : [[token, said]];
  });
  return Object.fromEntries(accepted);
}

/** Words of somebody else below what was typed, as a paragraph of their own; once is enough. */
export function withTaken(typed: string, taken: string): string {
  const [own, other] = [typed.trim(), taken.trim()];
  return own.includes(other) ? own : `${own}\n${other}`.trim();
}

/** The text with every field as it is printed; what cannot be printed stands as it was typed. */
export function filledText(text: string, figures: BoundFigures): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'words' ? piece.text : (figures.get(piece.token) ?? `{{${piece.token}}}`)))
    .join('');
}

/** Issued only when every field holds; numbers that nobody bound and empty sections need a reason. Refuses: figures-unsettled, unbound-unexplained. */
export function requireSettled(findings: readonly Finding[], reason: string | null): void {
  const unsettled = findings.filter(({ kind }) => kind !== 'unbound' && kind !== 'empty');
  if (unsettled[0]) refuse('figures-unsettled', { count: unsettled.length, first: unsettled[0].what });
  if (findings.length > 0 && reason === null) refuse('unbound-unexplained', { count: findings.length });
}

/** A sentence ends at a stop before a capital, and at the end of its paragraph. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => paragraph.split(/(?<=\S{2}[.!?…])\s+(?=[\p{Lu}“"])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** What one field of a sentence lacks. */
export function fieldFinding(
  sentence: string,
  token: string,
  figures: BoundFigures,
  accepted: AcceptedFigures,
): Finding[] {
  const now = figures.get(token);
  const was = accepted[token] ?? null;
  if (now === undefined) return [{ kind: 'unknown', sentence, what: token, was, now: null }];
  if (now === null) return [{ kind: 'unanswered', sentence, what: token, was, now }];
  return was === now ? [] : [{ kind: 'stale', sentence, what: token, was, now }];
}
