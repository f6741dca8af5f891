import { isListOfAgencies, readAgencyList } from './agencies/agency-list.ts';
import type { Block, Paragraph, Source } from './block.ts';
import type { Grid } from './grid/grid.ts';
import { gridsOf } from './grid/grids.ts';
import { readPlanHead } from './phrases/plan-head.ts';
import { readPlan } from './plan/read-plan.ts';
import type { Proposal, ProposalGap, ProposalKind, ReadAgency } from './proposal.ts';
import { readStatistics } from './report/statistics.ts';

/** What a document proposes, for a person to check. Without `kind` the document itself says whether it is a plan, a report or a list of agencies. */
export function readSource(source: Source, kind?: ProposalKind): Proposal {
  const grids = gridsOf(source);
  const { head, warnings } = readPlanHead(headOf(source.blocks));
  const known = kind ?? kindOf(head.title, source.blocks, grids);
  const plan = known === 'agencies' ? NO_PLAN : readPlan(source, grids, head, known);
  const statistics = readStatistics(grids.filter((grid) => grid.kind === 'statistics'));
  const agencies = known === 'agencies' ? readAgencyList(grids, source.blocks) : [];
  return {
    kind: known,
    plan: head,
    ...plan,
    statistics,
    agencies,
    gaps: [...plan.gaps, ...unread(grids, known, agencies)],
    warnings: [
      ...(source.warnings ?? []),
      ...(known === 'agencies' ? [] : warnings),
      ...plan.warnings,
      ...grids.flatMap((grid) => grid.warnings),
    ],
  };
}

const NO_PLAN = { targets: [], tasks: [], taskPromises: [], sections: [], gaps: [], warnings: [] };

function kindOf(title: string, blocks: readonly Block[], grids: readonly Grid[]): ProposalKind {
  if (/^\s*báo cáo/i.test(title) || grids.some(({ kind }) => kind === 'statistics')) return 'report';
  if (grids.some(({ kind }) => kind === 'targets' || kind === 'tasks')) return 'plan';
  if (grids.some(({ kind }) => kind === 'agencies')) return 'agencies';
  return isListOfAgencies(grids, blocks) ? 'agencies' : 'plan';
}

/** The running text; a letterhead set as a table at the top counts as lines. */
function headOf(blocks: readonly Block[]): Paragraph[] {
  const first = blocks.findIndex((block) => block.kind === 'table' && block.rows.length > 4);
  return paragraphsOf(
    first < 0 ? blocks : [...blocks.slice(0, first), ...blocks.slice(first).filter(({ kind }) => kind === 'paragraph')],
  );
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap(cellLines)));
}

function cellLines({ line, cells }: { line: number; cells: readonly string[] }): Paragraph[] {
  return [...new Set(cells)]
    .flatMap((cell) => cell.split('\n'))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'paragraph', line, text }));
}

/** A table that is neither of targets, tasks, figures nor agencies is not read, and that is told. */
function unread(grids: readonly Grid[], kind: ProposalKind, agencies: readonly ReadAgency[]): ProposalGap[] {
  return grids
    .filter((grid) => grid.kind === 'unknown' || (grid.kind === 'agencies') !== (kind === 'agencies'))
    .filter((grid) => !agencies.some(({ line }) => line >= grid.line && line <= grid.lastLine))
    .map((grid) => ({
      section: grid.appendix ?? '',
      kind: 'unread',
      ordinal: null,
      line: grid.line,
      text: grid.title ?? grid.columns.map(({ header }) => header).join(' | '),
    }));
}
