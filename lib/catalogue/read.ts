import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { type FormFile, formFile, type ReportFile, reportFile } from './form-file.ts';
import { type PlanFile, planFile, tasksFile } from './plan-file.ts';
import { type IndicatorFile, indicatorFile, type ProvinceFile, provinceFile } from './province-file.ts';

export type ProvinceCatalogue = {
  province: ProvinceFile;
  indicators: IndicatorFile;
  plans: PlanFile[];
  forms: FormFile[];
  reports: ReportFile[];
};

// The comments keep the bundler from tracing the whole project for files that are read at run time.
const ROOT = path.join(/*turbopackIgnore: true*/ process.cwd(), 'prisma', 'catalogue');

/** The provinces that the installation can be offered, by folder name. */
export function listCatalogueProvinces(root = ROOT): string[] {
  return readdirSync(/*turbopackIgnore: true*/ root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** One province's facts, each file checked against its shape; throws with the file and the path of the first fault. */
export function readProvinceCatalogue(folder: string, root = ROOT): ProvinceCatalogue {
  const directory = path.join(root, folder);
  const files = readdirSync(/*turbopackIgnore: true*/ directory).sort();
  const all = <T>(prefix: string, shape: z.ZodType<T>): T[] =>
    files.filter((file) => file.startsWith(prefix)).map((file) => readChecked(path.join(directory, file), shape));
  return {
    province: readChecked(path.join(directory, 'province.json'), provinceFile),
    indicators: files.includes('indicators.json')
      ? readChecked(path.join(directory, 'indicators.json'), indicatorFile)
      : { indicators: [], baselines: [] },
    plans: joinTasks(all('plan-', planFile), all('tasks-', tasksFile)),
    forms: all('form-', formFile),
    reports: all('report-', reportFile),
  };
}

/** Only who the province is, and what became of it. */
export function readProvinceFile(folder: string, root = ROOT): ProvinceFile {
  return readChecked(path.join(root, folder, 'province.json'), provinceFile);
}

function joinTasks(plans: z.infer<typeof planFile>[], tasks: z.infer<typeof tasksFile>[]): PlanFile[] {
  return plans.map((plan) => ({
    ...plan,
    tasks: tasks.filter((file) => file.plan === plan.key).flatMap((file) => file.tasks),
  }));
}

function readChecked<T>(file: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(JSON.parse(readFileSync(/*turbopackIgnore: true*/ file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${path.basename(file)}: ${issue?.path.join('.')}: ${issue?.message}`);
}
