import { z } from 'zod';
import { ANSWER_KINDS, MAX_TEXT } from '@/lib/domain/answer.ts';
import { MOST_SECTION_CHARACTERS } from '@/lib/domain/section.ts';
import { PROGRESS_STATES } from '@/lib/domain/task.ts';
import { understandPart } from '@/lib/domain/typed-progress.ts';
import { cleanText } from '@/lib/forms/form-values.ts';
import type { TypedProgress, TypedRow } from '@/lib/use-cases/save-report.ts';
import type { WholeWriting } from '@/lib/use-cases/tokens/write-report.ts';
import { figure, shapes } from './shapes.ts';

/** Text as the forms keep it, whatever letters a program sends; what PostgreSQL cannot hold is refused. */
const words = (most: number, least = 0) =>
  z
    .string()
    .regex(/^[^\0]*$/)
    .overwrite(cleanText)
    .min(least)
    .max(most);
const wordsOrNull = (most: number = MAX_TEXT) => words(most).nullable().default(null);
const dayOrNull = z.iso.date().nullable().default(null);
const lineId = z.int().min(1).max(2_147_483_647);
export const seenVersion = z.int().min(0).max(2_147_483_647);

const head = z.strictObject({
  documentNo: words(100).nullable().optional(),
  documentOn: z.iso.date().nullable().optional(),
  signerName: words(200).nullable().optional(),
  signerTitle: words(200).nullable().optional(),
});

/** Of kind value exactly one of number, choice and text; kind null takes the answer away. */
const row = z.strictObject({
  rowId: lineId,
  kind: z.enum(ANSWER_KINDS).nullable(),
  number: figure.max(40).nullable().default(null),
  choice: wordsOrNull(),
  text: wordsOrNull(),
  note: wordsOrNull(),
  reason: wordsOrNull(),
  promisedOn: dayOrNull,
  seenVersion,
});

const task = z
  .strictObject({
    assignmentId: lineId,
    state: z.enum(PROGRESS_STATES),
    completedOn: dayOrNull,
    resultDocument: wordsOrNull(),
    note: wordsOrNull(),
    nextStep: z
      .strictObject({ what: words(MAX_TEXT, 1), who: words(MAX_TEXT, 1), by: z.iso.date() })
      .nullable()
      .default(null),
    seenVersion,
  })
  .refine((part) => progressOf(part) !== null);

const most = 1_000;

/** Lines of one kind, each named once: of two writings of one line neither would be the right one. */
function lines<S extends z.ZodType>(line: S, nameOf: (line: z.output<S>) => number | string, longest: number = most) {
  return z
    .array(line)
    .max(longest)
    .default([])
    .refine((all) => new Set(all.map(nameOf)).size === all.length);
}

/** What a program writes. A line that is not sent stays as it is; each names the version that the program has read. */
export const reportWriting = z
  .strictObject({
    head: head.default({}),
    rows: lines(row, ({ rowId }) => rowId),
    tasks: lines(task, ({ assignmentId }) => assignmentId),
    sections: lines(
      z.strictObject({ sectionId: lineId, text: words(MOST_SECTION_CHARACTERS), seenVersion }),
      ({ sectionId }) => sectionId,
      100,
    ),
    replies: lines(z.strictObject({ lineId, text: words(MAX_TEXT, 1) }), (reply) => reply.lineId),
    explanations: lines(z.strictObject({ rule: words(100, 1), text: words(MAX_TEXT, 1) }), ({ rule }) => rule),
  })
  .register(shapes, { id: 'ReportWriting', description: 'Những gì phần mềm ghi vào báo cáo · what a program writes' });

export const sending = z
  .strictObject({ seenVersion, earlyReason: wordsOrNull(1_000) })
  .register(shapes, { id: 'Sending', description: 'Gửi đúng bản đã đọc · sends the version that was read' });

/** As the use case takes it: a program's figures become what a person would have typed, so that one reading decides. */
export function wholeWritingOf(submissionId: number, sent: z.output<typeof reportWriting>): WholeWriting {
  return {
    submissionId,
    head: Object.fromEntries(Object.entries(sent.head).filter(([, value]) => value !== undefined)),
    rows: sent.rows.map(typedRow),
    tasks: sent.tasks.flatMap((part) => progressOf(part) ?? []),
    sections: sent.sections,
    replies: new Map(sent.replies.map((reply) => [reply.lineId, reply.text])),
    explanations: new Map(sent.explanations.map(({ rule, text }) => [rule, text])),
  };
}

function typedRow({
  rowId,
  kind,
  number,
  choice,
  text,
  note,
  reason,
  promisedOn,
  seenVersion: seen,
}: z.output<typeof row>): TypedRow {
  const typed = number?.replace('.', ',') ?? choice ?? text ?? '';
  return {
    rowId,
    kind: kind ?? 'value',
    typed: kind === 'value' ? typed : '',
    note: note ?? '',
    reason: reason ?? '',
    promisedOn: promisedOn ?? '',
    seenVersion: seen,
  };
}

type Part = {
  assignmentId: number;
  state: string;
  completedOn: string | null;
  resultDocument: string | null;
  note: string | null;
  nextStep: { what: string; who: string; by: string } | null;
  seenVersion: number;
};

/** The part as it would be understood from the form; null where it would not be. */
function progressOf({
  assignmentId,
  state,
  completedOn,
  resultDocument,
  note,
  nextStep,
  seenVersion: seen,
}: Part): TypedProgress | null {
  const understood = understandPart({
    state,
    completedOn: completedOn ?? '',
    document: resultDocument ?? '',
    note: note ?? '',
    step: nextStep?.what ?? '',
    stepBy: nextStep?.who ?? '',
    stepOn: nextStep?.by ?? '',
  });
  return understood.outcome === 'progress' ? { assignmentId, ...understood.progress, seenVersion: seen } : null;
}
