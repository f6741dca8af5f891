import { findFormFaults } from '@/lib/domain/form-check.ts';
import { draftOfFile } from './form-draft.ts';
import type { ProvinceCatalogue } from './read.ts';

/** Keys that point at nothing, and keys that are given twice; an empty list means that the catalogue is whole. */
export function findBrokenReferences(catalogue: ProvinceCatalogue): string[] {
  const faults: string[] = [];
  const { province, indicators, plans, forms, reports } = catalogue;
  const keysOf = (kind: string, keys: string[]) => {
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) faults.push(`${kind} ${key}: given twice`);
      seen.add(key);
    }
    return (from: string, key: string | null) => {
      if (key !== null && !seen.has(key)) faults.push(`${from}: no ${kind} ${key}`);
    };
  };
  const document = keysOf(
    'document',
    province.documents.map((item) => item.key),
  );
  const agency = keysOf(
    'agency',
    province.agencies.map((item) => item.key),
  );
  const group = keysOf(
    'group',
    province.groups.map((item) => item.key),
  );
  const indicator = keysOf(
    'indicator',
    indicators.indicators.map((item) => item.key),
  );
  const plan = keysOf(
    'plan',
    plans.map((item) => item.key),
  );
  const form = keysOf(
    'form',
    forms.map((item) => `${item.key}@${item.version}`),
  );
  const series = new Set(forms.flatMap((item) => item.rows.flatMap((row) => row.statistic ?? [])));
  const statistic = (from: string, key: string) => {
    if (!series.has(key)) faults.push(`${from}: no statistic ${key}`);
  };
  const who = (from: string, ref: { agency: string } | { group: string }) =>
    'agency' in ref ? agency(from, ref.agency) : group(from, ref.group);

  for (const item of province.agencies) document(item.key, item.source.document);
  for (const item of province.successions) {
    agency('succession', item.predecessor);
    agency('succession', item.successor);
    document('succession', item.source.document);
  }
  for (const item of province.groups) for (const member of item.members) agency(item.key, member);
  for (const item of province.areaLeads) agency('areaLeads', item.agency);

  for (const item of indicators.indicators)
    for (const version of item.versions) {
      if (version.formula?.kind === 'value') statistic(item.key, version.formula.statistic);
      if (version.formula?.kind === 'ratio')
        for (const part of [...version.formula.numerator, ...version.formula.denominator]) statistic(item.key, part);
    }
  for (const item of indicators.baselines) indicator('baseline', item.indicator);

  for (const item of plans) {
    document(item.key, item.document);
    plan(item.key, item.parent);
    const phase = keysOf(
      `phase of ${item.key}`,
      item.phases.map((entry) => entry.key),
    );
    const target = keysOf(
      `target of ${item.key}`,
      item.targets.map((entry) => entry.key),
    );
    const task = keysOf(
      `task of ${item.key}`,
      item.tasks.map((entry) => entry.key),
    );
    for (const entry of item.targets) {
      document(entry.key, entry.source.document);
      phase(entry.key, entry.phase);
      indicator(entry.key, entry.indicator);
      for (const reference of entry.references) indicator(entry.key, reference.indicator);
      for (const ref of entry.agencies) who(entry.key, ref);
      target(entry.key, entry.sameAs);
      task(entry.key, entry.task);
    }
    for (const entry of item.tasks) {
      document(entry.key, entry.source.document);
      for (const ref of [...entry.lead, ...entry.support]) who(entry.key, ref);
      task(entry.key, entry.duplicateOf);
    }
  }

  const whoAnswers = {
    agencies: new Set(province.agencies.map((item) => item.key)),
    groups: new Set(province.groups.map((item) => item.key)),
  };
  for (const item of forms) {
    document(item.key, item.document);
    const row = keysOf(
      `row of ${item.key}`,
      item.rows.map((entry) => entry.key),
    );
    for (const entry of item.rows) {
      row(entry.key, entry.partOf);
      for (const part of entry.totalOf) row(entry.key, part);
    }
    for (const { fault, rowKey, ruleCode, sectionKey, other } of findFormFaults(draftOfFile(item), whoAnswers))
      faults.push([item.key, rowKey ?? ruleCode ?? sectionKey, fault, other].filter(Boolean).join(': '));
  }
  for (const item of reports) {
    form(item.key, `${item.form}@${item.formVersion}`);
    document(item.key, item.document);
    const rows = new Set(forms.find((entry) => entry.key === item.form)?.rows.map((entry) => entry.key));
    for (const value of item.values) if (!rows.has(value.row)) faults.push(`${item.key}: no row ${value.row}`);
  }
  return faults;
}
