import type { z } from 'zod';
import { type CsvCell, csvFigure, toCsv } from '@/lib/writing/csv.ts';
import { figure } from './shapes.ts';

/** A table with a column for every value of an item: "source.document.number"; what is a list stands in one cell, as JSON. */
export function csvOf(item: z.ZodObject, items: readonly unknown[]): string {
  const columns = columnsOf(item, []);
  return toCsv([
    columns.map(({ path }) => path.join('.')),
    ...items.map((one) => columns.map(({ path, isFigure }) => cellOf(valueAt(one, path), isFigure))),
  ]);
}

type Column = { path: string[]; isFigure: boolean };

function columnsOf(shape: z.ZodObject, above: string[]): Column[] {
  return Object.entries(shape.shape).flatMap(([name, field]) => {
    const path = [...above, name];
    const inner = withoutNull(field as z.ZodType);
    if (inner.def.type === 'object') return columnsOf(inner as z.ZodObject, path);
    return [{ path, isFigure: (inner as unknown) === figure }];
  });
}

function withoutNull(field: z.ZodType): z.ZodType {
  return field.def.type === 'nullable' ? withoutNull((field as z.ZodNullable<z.ZodType>).unwrap()) : field;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], value) ?? null;
}

function cellOf(value: unknown, isFigure: boolean): CsvCell {
  if (value === null) return null;
  if (typeof value === 'string') return isFigure ? csvFigure(value) : value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
