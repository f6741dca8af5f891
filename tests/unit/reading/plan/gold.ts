import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const DOCUMENTS = resolve(process.env.DOCUMENTS_DIR ?? '../shared/documents');

export type GoldPlace = { section: string; ordinal: string | null; part?: string };

export type GoldTarget = {
  key: string;
  area: string;
  source: GoldPlace;
  origin: 'general' | 'body' | 'appendix' | 'task';
  title: string;
  kind: string;
  operator: string | null;
  value: string | null;
  unit: string | null;
  change?: { direction: string; baselineYear: number | null } | null;
  level?: string | null;
  phase?: string | null;
  deadline: string;
  yearly?: boolean;
  steps?: { year: number; value: string }[];
  agencies?: GoldAgency[];
  sameAs?: string | null;
};

export type GoldAgency = { agency?: string; group?: string };

export type GoldTask = {
  key: string;
  area: string;
  source: GoldPlace;
  title: string | null;
  results: string[];
  lead: GoldAgency[];
  support: GoldAgency[];
  schedule: {
    text: string | null;
    spans: { kind: string; from?: string; to?: string; month?: number; quarter?: number }[];
  };
  funding: string | null;
  empty?: boolean;
  duplicateOf?: string | null;
};

export type GoldPlan = {
  title: string;
  startYear: number;
  endYear: number;
  decisionNo: string | null;
  decisionOn: string | null;
  proposedOn: string | null;
  issuer: string;
  targets: GoldTarget[];
};

/** The text of an official document, and null where the folder of documents is absent. */
export function documentText(file: string): string | null {
  const path = resolve(DOCUMENTS, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** What people have read out of the same document, in prisma/catalogue. */
export function catalogue<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(resolve('prisma/catalogue', file), 'utf8')) as Shape;
}

/** "Phụ lục II.III" → "III": the catalogue names the appendix, a proposal the heading row alone. */
export function withoutAppendix(section: string): string {
  return section.replace(/^Phụ lục(?: [IVX]+)?\.?/, '');
}
