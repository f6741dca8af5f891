import { z } from 'zod';
import { HEAD_CELLS, isAsShown, PART_CELLS, partKey, ROW_CELLS, rowKey } from '@/lib/domain/entry-fields.ts';
import { readDay } from '@/lib/domain/typed-day.ts';
import { type PartFault, understandPart } from '@/lib/domain/typed-progress.ts';
import { DOCUMENT_DAY_FAULT, TOO_LONG } from '@/lib/text/typed.ts';
import type { ReportInput, TypedProgress, TypedRow } from '@/lib/use-cases/save-report.ts';

/** A report form has at most this many fields: about 100 rows of six, 100 tasks of eight, and its head. */
const MAX_FIELDS = 2_000;

const fields = z
  .record(z.string().max(60), z.string().max(4_000, TOO_LONG))
  .refine((all) => Object.keys(all).length <= MAX_FIELDS, 'Biểu có quá nhiều ô.');

const UNKNOWN_REPORT = 'Không rõ báo cáo nào: mở lại trang và thử lại.';

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** Names of the cells: `r12.typed` is the value of row 12, `t7.state` the progress of task part 7. A line that was left as it was shown is no input. */
export const reportFields = fields.transform((all, context): ReportInput => {
  const submissionId = id.safeParse(all.submissionId);
  if (!submissionId.success) context.addIssue({ code: 'custom', message: UNKNOWN_REPORT });
  const documentOn = readDay(all.documentOn ?? '');
  if (documentOn === null && words(all.documentOn) !== null) {
    context.addIssue({
      code: 'custom',
      path: ['documentOn'],
      message: DOCUMENT_DAY_FAULT,
    });
  }
  return {
    submissionId: submissionId.data ?? 0,
    rows: numbersOf(all, 'r')
      .filter((rowId) => !isAsShown(all, rowKey(rowId), ROW_CELLS))
      .map((rowId) => typedRow(all, rowId)),
    tasks: numbersOf(all, 't')
      .filter((assignmentId) => !isAsShown(all, partKey(assignmentId), PART_CELLS))
      .flatMap((assignmentId) => typedProgress(all, assignmentId)),
    head: headIn(all),
    headSeen: headIn(all, '.seen'),
  };
});

/** The parts that could not be understood: they are not saved yet. */
export function unclearParts(all: Fields): { assignmentId: number; fault: PartFault }[] {
  return numbersOf(all, 't').flatMap((assignmentId) => {
    const understood = understandPart(typedPart(all, assignmentId));
    return understood.outcome === 'fault' ? [{ assignmentId, fault: understood.fault }] : [];
  });
}

export const submissionId = z.object({ submissionId: id });

/** `seen` is the version of the row's answer that stood beside the proposal; 0: none. */
export const acceptanceFields = z.object({
  submissionId: id,
  lineId: id,
  seen: z.coerce.number().int().min(0).max(2_147_483_647),
});

export const sendFields = z.object({
  submissionId: id,
  seenVersion: id,
  earlyReason: z.string().trim().max(1_000, TOO_LONG).default(''),
});

/** `reply.5` answers the returned line 5; `rule.tong-tthc` says why a rule's finding is right, `seen.tong-tthc` of which figures. */
export const replyFields = fields.transform((all, context) => {
  const submissionId = id.safeParse(all.submissionId);
  if (!submissionId.success) context.addIssue({ code: 'custom', message: UNKNOWN_REPORT });
  return {
    submissionId: submissionId.data ?? 0,
    replies: new Map(numbersOf(all, 'reply.').map((line) => [line, all[`reply.${line}`] ?? ''])),
    explanations: namedFrom(all, 'rule.'),
    seen: namedFrom(all, 'seen.'),
  };
});

type Fields = Record<string, string>;

function numbersOf(all: Fields, prefix: string): number[] {
  const pattern = new RegExp(`^${prefix.replace('.', '\\.')}(\\d{1,9})(?:\\.|$)`);
  return [...new Set(Object.keys(all).flatMap((name) => pattern.exec(name)?.[1] ?? []))].map(Number);
}

function namedFrom(all: Fields, prefix: string): Map<string, string> {
  const named = Object.entries(all).filter(([name]) => name.startsWith(prefix));
  return new Map(named.map(([name, text]) => [name.slice(prefix.length), text]));
}

function typedRow(all: Fields, rowId: number): TypedRow {
  const cell = (name: string) => all[`r${rowId}.${name}`] ?? '';
  return {
    rowId,
    kind: cell('kind') || 'value',
    typed: cell('typed'),
    note: cell('note'),
    reason: cell('reason'),
    promisedOn: cell('promisedOn'),
    seenVersion: Number(cell('seen')) || 0,
  };
}

function typedProgress(all: Fields, assignmentId: number): TypedProgress[] {
  const understood = understandPart(typedPart(all, assignmentId));
  if (understood.outcome !== 'progress') return [];
  return [{ assignmentId, ...understood.progress, seenVersion: Number(all[`t${assignmentId}.seen`]) || 0 }];
}

function typedPart(all: Fields, assignmentId: number) {
  const cell = (name: string) => all[`t${assignmentId}.${name}`] ?? '';
  return {
    ...{ state: cell('state'), completedOn: cell('completedOn'), document: cell('document'), note: cell('note') },
    ...{ step: cell('step'), stepBy: cell('stepBy'), stepOn: cell('stepOn') },
  };
}

/** The head's fields that were sent, under their names or as they were seen ("signerName.seen"). */
function headIn(all: Fields, suffix = ''): ReportInput['head'] {
  const head: ReportInput['head'] = {};
  for (const field of HEAD_CELLS) {
    const text = all[`${field}${suffix}`];
    if (text !== undefined) head[field] = field === 'documentOn' ? readDay(text) : words(text);
  }
  return head;
}

function words(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
