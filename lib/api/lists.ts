import { agencies } from './agencies.ts';
import { answers } from './answers.ts';
import { figures } from './figures.ts';
import type { List } from './list.ts';
import { periods } from './periods.ts';
import { plans } from './plans.ts';
import { reports } from './reports.ts';
import { statuses } from './statuses.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';

/** Every list that the API gives, as the document tells them. */
export const LISTS: readonly List[] = [plans, targets, statuses, tasks, agencies, periods, figures, answers, reports];
