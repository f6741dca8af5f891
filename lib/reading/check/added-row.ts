import type { Json } from '@/lib/domain/reading.ts';
import type { RowKind } from '@/lib/domain/reading-view.ts';
import { bareRow } from './opening.ts';
import { type AnyRow, kindOfKey } from './sheet.ts';

/** A row that the reading missed, as a person begins it: empty but for what is given. Null for a kind that nobody adds. */
export function addedRow(key: string, given: Readonly<Record<string, Json>>): AnyRow | null {
  const kind = kindOfKey(key);
  const empty = kind === null ? undefined : EMPTY[kind];
  if (kind === null || empty === undefined) return null;
  const row = bareRow(kind, key, { ...empty, id: key, ...given });
  const line = typeof given.line === 'number' ? given.line : 0;
  return { ...row, read: null, line, lastLine: line } as unknown as AnyRow;
}

const EMPTY: Partial<Record<RowKind, Readonly<Record<string, Json>>>> = {
  target: {
    section: '',
    heading: null,
    area: null,
    ordinal: null,
    part: null,
    text: '',
    clause: '',
    short: null,
    kind: 'qualitative',
    operator: null,
    value: null,
    unit: null,
    change: null,
    baselineYear: null,
    baselineValue: null,
    steps: [],
    phase: null,
    deadlineYear: null,
    yearly: false,
    level: null,
    agencies: [],
    origin: 'body',
    sameAs: null,
    direction: null,
    upper: null,
    indicatorId: null,
  },
  task: {
    section: '',
    area: null,
    ordinal: null,
    title: '',
    short: null,
    results: [],
    lead: [],
    support: [],
    time: { text: '', kind: 'none', from: null, to: null, spans: [] },
    funding: null,
    empty: false,
    duplicateOf: null,
  },
};
