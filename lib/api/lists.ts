import type { List } from './list.ts';
import { agencies } from './lists/agencies.ts';
import { agencyGroups } from './lists/agency-groups.ts';
import { answers } from './lists/answers.ts';
import { areas } from './lists/areas.ts';
import { baselines } from './lists/baselines.ts';
import { documents } from './lists/documents.ts';
import { figures } from './lists/figures.ts';
import { formRows } from './lists/form-rows.ts';
import { forms } from './lists/forms.ts';
import { holidays } from './lists/holidays.ts';
import { indicatorFigures } from './lists/indicator-figures.ts';
import { indicators } from './lists/indicators.ts';
import { judgements } from './lists/judgements.ts';
import { officialReports } from './lists/official-reports.ts';
import { periods } from './lists/periods.ts';
import { planContradictions } from './lists/plan-contradictions.ts';
import { plans } from './lists/plans.ts';
import { provinces } from './lists/provinces.ts';
import { publishedReports } from './lists/published-reports.ts';
import { publishedValues } from './lists/published-values.ts';
import { remedies } from './lists/remedies.ts';
import { reportContradictions } from './lists/report-contradictions.ts';
import { reportStatements } from './lists/report-statements.ts';
import { reports } from './lists/reports.ts';
import { sendings } from './lists/sendings.ts';
import { statuses } from './lists/statuses.ts';
import { successions } from './lists/successions.ts';
import { targets } from './lists/targets.ts';
import { taskParts } from './lists/task-parts.ts';
import { tasks } from './lists/tasks.ts';

/** Every list that the API gives, as the document tells them. */
export const LISTS: readonly List[] = [
  ...[provinces, areas, documents, agencies, agencyGroups, successions],
  ...[plans, planContradictions, targets, statuses, judgements, remedies, tasks, taskParts],
  ...[indicators, baselines, indicatorFigures],
  ...[forms, formRows, periods, holidays, sendings, figures, answers],
  ...[publishedReports, publishedValues, reportStatements, reportContradictions, officialReports],
  ...[reports],
];
