import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { kindOf } from '@/lib/reading/files/sniff.ts';
import { DOUBTFUL_BELOW, type Proposal, type ReadTarget, type ReadTask } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';

/**
 * Documents in the many shapes that provinces send, and beside each what a person reads in it, row by row. "?" stands
 * behind a row that has to be looked at for more than its area.
 */
const FOLDER = resolve('tests/fixtures/reading/strangers');

describe('what is understood of a document', () => {
  test.each(readdirSync(FOLDER))('%s', async (file) => {
    const bytes = readFileSync(resolve(FOLDER, file));
    const proposal = readSource(await parseFile(bytes, kindOf(bytes)));
    const name = `${basename(file, extname(file))}.txt`;
    await expect(understood(proposal)).toMatchFileSnapshot(resolve('tests/fixtures/reading/understood', name));
  });
});

function understood({ kind, plan, targets, taskPromises, tasks, statistics, agencies, warnings }: Proposal): string {
  return [
    [
      kind,
      plan.title,
      plan.province,
      `${plan.startYear}–${plan.endYear}`,
      plan.decisionNo,
      plan.decisionDate,
      plan.issuer,
    ].join(' | '),
    ...targets.map((target) => targetLine('chỉ tiêu', target)),
    ...taskPromises.map((target) => targetLine('trong nhiệm vụ', target)),
    ...tasks.map(taskLine),
    ...statistics.map(
      (row) => `số liệu ${row.code} ${row.name} | ${row.unit} | ${row.value} | ${row.note}${mark(row)}`,
    ),
    ...agencies.map((row) => `cơ quan ${row.name} | ${row.kind} | ${row.level}${mark(row)}`),
    ...warnings.map((warning) => `* ${warning}`),
    '',
  ].join('\n');
}

function targetLine(what: string, target: ReadTarget): string {
  const { section, ordinal, part, clause, kind, operator, value, unit, change, level, phase, deadlineYear, yearly } =
    target;
  const steps = target.steps.map((step) => `${step.year}: ${step.value}`).join(', ');
  const parts = [
    `${what} ${section}#${ordinal}${part ?? ''} ${clause}`,
    value === null ? kind : [change?.direction, operator, value, unit].filter(Boolean).join(' '),
    [level, phase, yearly && 'hằng năm', `đến ${deadlineYear}`].filter(Boolean).join(', '),
    target.baselineYear === null && target.baselineValue === null
      ? ''
      : `gốc ${target.baselineYear}: ${target.baselineValue}`,
    steps,
    target.agencies.join('; '),
  ];
  return `${parts.filter((one) => one !== '').join(' | ')}${mark(target)}`;
}

function taskLine({ section, ordinal, area, title, results, lead, support, time, funding, ...row }: ReadTask): string {
  const spans = time.spans.map((span) =>
    [span.kind, span.from, span.to, span.month, span.quarter].filter(Boolean).join(' '),
  );
  const parts = [
    title,
    area,
    lead.join('; '),
    support.join('; '),
    results.join('; '),
    time.text,
    spans.join(' + '),
    funding,
  ];
  return `nhiệm vụ ${section}#${ordinal} ${parts.join(' | ')}${mark(row)}`;
}

function mark({ cells }: { cells: Partial<Record<string, { confidence: number }>> }): string {
  const doubted = Object.entries(cells).filter(
    ([field, cell]) => field !== 'area' && (cell?.confidence ?? 1) < DOUBTFUL_BELOW,
  );
  return doubted.length === 0 ? '' : ` ? ${doubted.map(([field]) => field).join(', ')}`;
}
