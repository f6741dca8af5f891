/**
 * What was typed and not yet acknowledged. A line is what is sent as one: a row of figures ("r12"), a part of a task
 * ("t7") or a field of the report's head ("signerName"); its cells have names of their own ("typed", "note"; a field
 * of the head has one cell without a name). `seen` is what the typist saw of it: a version, or the head's own words.
 */
export type LineKey = string;
export type Fields = Readonly<Record<string, string>>;

/** What became of one line that was sent. */
export type LineAnswer =
  /** `owes`: saved, and what it still wants before the report can be sent. */
  | { outcome: 'kept'; seen: string; owes?: string }
  | { outcome: 'fault'; message: string }
  | { outcome: 'conflict'; message: string; by: string; theirs: Fields; seen: string };

export type OutboxAnswer = { savedAt: string; lines: Record<LineKey, LineAnswer> };

export type Conflict = Extract<LineAnswer, { outcome: 'conflict' }>;

type Unsent = {
  fields: Fields;
  seen: string;
  /** Grows with every change, so that an answer is known to be about what was sent and not about what came after. */
  stamp: number;
  /** The person has gone on to another cell. */
  left: boolean;
  /** Waits for its person: it could not be understood, or somebody else wrote there too. */
  parked: boolean;
};

/** no-session: signed out meanwhile · refused: the report may not be written any more. */
export type Halt = { why: 'no-session' | 'refused'; message: string; leadsTo: string | null };

export type Outbox = {
  unsent: Readonly<Record<LineKey, Unsent>>;
  /** What is on the way. */
  flying: Readonly<Record<LineKey, { stamp: number; fields: Fields }>> | null;
  /** As the server has them. */
  stored: Readonly<Record<LineKey, { fields: Fields; seen: string }>>;
  faults: Readonly<Record<LineKey, string>>;
  conflicts: Readonly<Record<LineKey, Conflict>>;
  /** In a row; 0 when the last sending arrived. */
  failures: number;
  halt: Halt | null;
  savedAt: string | null;
  stamp: number;
};

export type OutboxEvent =
  | { type: 'typed'; key: LineKey; fields: Fields; sound: boolean }
  | { type: 'restored'; key: LineKey; fields: Fields; seen: string; sound: boolean }
  | { type: 'left' }
  | { type: 'sent'; keys: readonly LineKey[] }
  | { type: 'answered'; answer: OutboxAnswer }
  | { type: 'failed' }
  | { type: 'halted'; halt: Halt }
  | { type: 'resumed' }
  | { type: 'chose-mine'; key: LineKey }
  | { type: 'chose-theirs'; key: LineKey };

export function emptyOutbox(stored: Outbox['stored']): Outbox {
  return {
    unsent: {},
    flying: null,
    stored,
    faults: {},
    conflicts: {},
    failures: 0,
    halt: null,
    savedAt: null,
    stamp: 0,
  };
}

/** Pure: what is kept after each thing that happens to it. */
export function reduceOutbox(box: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case 'typed':
      return keep(box, event.key, event.fields, box.unsent[event.key]?.seen, event.sound, false);
    case 'restored':
      return keep(box, event.key, event.fields, event.seen, event.sound, true);
    case 'left':
      return { ...box, unsent: mapped(box.unsent, (line) => (line.left ? line : { ...line, left: true })) };
    case 'sent':
      return { ...box, flying: flightOf(box, event.keys) };
    case 'answered':
      return { ...Object.entries(event.answer.lines).reduce(settle, landed(box, event.answer.savedAt)), flying: null };
    case 'failed':
      return { ...box, flying: null, failures: box.failures + 1 };
    case 'halted':
      return { ...box, flying: null, halt: event.halt };
    case 'resumed':
      return { ...box, halt: null, failures: 0 };
    case 'chose-mine':
      return chooseMine(box, event.key);
    case 'chose-theirs':
      return chooseTheirs(box, event.key);
  }
}

/** What may go out now; `all` is the last chance, when the page goes away. */
export function sendable(box: Outbox, all = false): LineKey[] {
  if (box.halt || (box.flying && !all)) return [];
  return Object.keys(box.unsent).filter((key) => {
    const line = box.unsent[key] as Unsent;
    return !line.parked && (line.left || all);
  });
}

/** How many lines the server does not have and could have: what waits for its person is told elsewhere. */
export function countWaiting(box: Outbox): number {
  return Object.values(box.unsent).filter((line) => !line.parked).length;
}

/** Milliseconds until the next try: at once after leaving a cell, with growing pauses while the line is cut. */
export function pauseBefore(box: Outbox): number {
  return box.failures === 0 ? 250 : Math.min(60_000, 1_000 * 2 ** (box.failures - 1));
}

export function isSameFields(left: Fields, right: Fields): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => (left[name] ?? '') === (right[name] ?? ''));
}

/** What is typed back to what the server has needs no sending, unless something else is on the way there. */
function keep(
  box: Outbox,
  key: LineKey,
  fields: Fields,
  seen: string | undefined,
  sound: boolean,
  left: boolean,
): Outbox {
  const stored = box.stored[key];
  const faults = without(box.faults, key);
  const isBack = stored !== undefined && isSameFields(stored.fields, fields) && !box.flying?.[key];
  if (isBack && !box.conflicts[key]) return { ...box, faults, unsent: without(box.unsent, key) };
  const stamp = box.stamp + 1;
  const parked = !sound || box.conflicts[key] !== undefined;
  const line = { fields, seen: seen ?? stored?.seen ?? '', stamp, left, parked };
  return { ...box, faults, stamp, unsent: { ...box.unsent, [key]: line } };
}

function flightOf(box: Outbox, keys: readonly LineKey[]): Outbox['flying'] {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const line = box.unsent[key];
      return line ? [[key, { stamp: line.stamp, fields: line.fields }]] : [];
    }),
  );
}

function landed(box: Outbox, savedAt: string): Outbox {
  return { ...box, failures: 0, halt: null, savedAt };
}

/** One answer: what was sent leaves the box; what was typed after it stays, over the version that is there now. */
function settle(box: Outbox, [key, answer]: [LineKey, LineAnswer]): Outbox {
  const flight = box.flying?.[key];
  const line = box.unsent[key];
  const flown = box.flying ? without(box.flying, key) : null;
  const rest = { ...box, flying: flown && Object.keys(flown).length > 0 ? flown : null };
  if (!flight || !line) return rest;
  const isLast = line.stamp === flight.stamp;
  if (answer.outcome === 'kept') {
    const stored = { ...box.stored, [key]: { fields: flight.fields, seen: answer.seen } };
    const unsent = isLast ? without(box.unsent, key) : { ...box.unsent, [key]: { ...line, seen: answer.seen } };
    return { ...rest, stored, unsent };
  }
  if (answer.outcome === 'conflict') {
    return {
      ...rest,
      conflicts: { ...box.conflicts, [key]: answer },
      unsent: { ...box.unsent, [key]: { ...line, parked: true } },
    };
  }
  if (!isLast) return rest;
  return {
    ...rest,
    faults: { ...box.faults, [key]: answer.message },
    unsent: { ...box.unsent, [key]: { ...line, parked: true } },
  };
}

/** Over their version, now that it was seen. */
function chooseMine(box: Outbox, key: LineKey): Outbox {
  const [line, conflict] = [box.unsent[key], box.conflicts[key]];
  if (!line || !conflict) return box;
  const unsent = { ...box.unsent, [key]: { ...line, seen: conflict.seen, parked: false, left: true } };
  return { ...box, unsent, conflicts: without(box.conflicts, key) };
}

function chooseTheirs(box: Outbox, key: LineKey): Outbox {
  const conflict = box.conflicts[key];
  if (!conflict) return box;
  const stored = { ...box.stored, [key]: { fields: conflict.theirs, seen: conflict.seen } };
  return { ...box, stored, unsent: without(box.unsent, key), conflicts: without(box.conflicts, key) };
}

function mapped<T>(lines: Readonly<Record<LineKey, T>>, change: (line: T) => T): Record<LineKey, T> {
  return Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, change(line)]));
}

function without<T>(lines: Readonly<Record<LineKey, T>>, key: LineKey): Record<LineKey, T> {
  const { [key]: _, ...rest } = lines;
  return rest;
}
