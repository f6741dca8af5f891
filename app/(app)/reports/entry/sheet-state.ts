import type { Answer, Answers } from '@/lib/domain/answer.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { HEAD_CELLS, numberIn, partKey, rowKey } from '@/lib/domain/entry-fields.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { Fields, LineKey, Outbox } from '@/lib/domain/outbox.ts';
import { readDay } from '@/lib/domain/typed-day.ts';
import { type Understood, understand } from '@/lib/domain/typed-entry.ts';
import { understandPart } from '@/lib/domain/typed-progress.ts';
import type { Explanation, ValidationRule } from '@/lib/domain/validation.ts';
import { answerFaultInWords, DOCUMENT_DAY_FAULT, PART_FAULT_TEXT, TOO_LONG } from '@/lib/text/typed.ts';
import type { SheetLine } from '../sheet-lines.ts';
import type { TaskSheetLine } from '../task-lines.ts';

export type Head = Record<(typeof HEAD_CELLS)[number], string>;

/** What the rules hold the figures against, beside the figures themselves. */
export type RuleContext = {
  rules: readonly ValidationRule[];
  comparable: Answers | null;
  nested: Answers | null;
  given: ReadonlyMap<string, Explanation>;
  cutOffOn: Day;
};

/** All that the entry sheet works with in the browser. */
export type EntrySheet = {
  submissionId: number;
  userId: number;
  lines: readonly SheetLine[];
  tasks: readonly TaskSheetLine[];
  head: Head;
  context: RuleContext;
};

/** As the server had it when the page was drawn. */
export function storedOf({ lines, tasks, head }: EntrySheet): Outbox['stored'] {
  return Object.fromEntries([
    ...lines
      .filter((line) => line.asked)
      .map((line) => [rowKey(line.rowId), { fields: rowOf(line), seen: `${line.seen}` }]),
    ...tasks.map((line) => [partKey(line.assignmentId), { fields: partOf(line), seen: `${line.seen}` }]),
    ...HEAD_CELLS.map((field) => [field, { fields: { '': head[field] }, seen: head[field] }]),
  ]);
}

/** What stands in a line now: typed, or as the server has it. */
export function fieldsOf(box: Outbox, key: LineKey): Fields {
  return box.unsent[key]?.fields ?? box.stored[key]?.fields ?? {};
}

/** A row as the rules need it; what only the server needs to know of it is left out. */
export function formRowOf(line: SheetLine): FormRow {
  const { rowId: id, key, code, label, unit, type, choices, help } = line;
  const server = { parentId: null, totalId: null, accumulation: null, consolidation: null, numeratorId: null };
  return { id, key, code, label, unit, type, choices, help, position: 0, ...server, ...NOBODY };
}

const NOBODY = { denominatorId: null, ownerAgencyId: null, answeredBy: null, areaCode: null };

/** The same words in, the same answer out: each cell is understood once. */
export function understoodIn(row: FormRow, fields: Fields): Understood {
  const known = cache.get(fields);
  if (known) return known;
  const cell = (name: string) => fields[name] ?? '';
  const entry = {
    rowId: row.id,
    seenVersion: 0,
    kind: cell('kind'),
    typed: cell('typed'),
    note: cell('note'),
    reason: cell('reason'),
    promisedOn: cell('promisedOn'),
  };
  const understood = understand(row, entry);
  cache.set(fields, understood);
  return understood;
}

const cache = new WeakMap<Fields, Understood>();

export function answersOf(rows: readonly FormRow[], box: Outbox): Map<string, Answer> {
  return new Map(
    rows.flatMap((row) => {
      const understood = understoodIn(row, fieldsOf(box, rowKey(row.id)));
      return understood.outcome === 'answer' ? [[row.key, understood.answer] as const] : [];
    }),
  );
}

const LONGEST = 4_000;

/** Why a line cannot be sent as it is typed, in the server's words; null when it can. */
export function faultIn(rows: ReadonlyMap<LineKey, FormRow>, key: LineKey, fields: Fields): string | null {
  if (Object.values(fields).some((text) => text.length > LONGEST)) return TOO_LONG;
  const row = rows.get(key);
  if (row) {
    const understood = understoodIn(row, fields);
    return understood.outcome === 'fault' ? answerFaultInWords(understood.fault, understood.suggestion) : null;
  }
  if (key === 'documentOn') {
    const typed = fields[''] ?? '';
    return typed.trim() !== '' && readDay(typed) === null ? DOCUMENT_DAY_FAULT : null;
  }
  if (!/^t\d+$/.test(key)) return null;
  const understood = understandPart(typedPart(fields));
  return understood.outcome === 'fault' ? PART_FAULT_TEXT[understood.fault] : null;
}

/** The parts of tasks as the rules count them. */
export function partsOf(tasks: readonly TaskSheetLine[], box: Outbox) {
  return tasks.map(({ assignmentId, role, dueOn }) => {
    const understood = understandPart(typedPart(fieldsOf(box, partKey(assignmentId))));
    return { assignmentId, role, dueOn, ...(understood.outcome === 'progress' ? understood.progress : NOTHING_TOLD) };
  });
}

function typedPart({ state = '', completedOn = '', document = '', note = '', ...next }: Fields) {
  const { step = '', stepBy = '', stepOn = '' } = next;
  return { state, completedOn, document, note, step, stepBy, stepOn };
}

const NOTHING_TOLD = { state: null, completedOn: null, note: null };

export function lineOf(sheet: EntrySheet, key: LineKey): SheetLine | undefined {
  return key.startsWith('r') ? sheet.lines.find((line) => line.rowId === numberIn(key)) : undefined;
}

function rowOf({ typed, kind, note, reason, promisedOn }: SheetLine): Fields {
  return { typed, kind, note, reason, promisedOn };
}

function partOf(line: TaskSheetLine): Fields {
  const { state, completedOn, document, note, step, stepBy, stepOn } = line;
  return { state, completedOn, document, note, step, stepBy, stepOn };
}
