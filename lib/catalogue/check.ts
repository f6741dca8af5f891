import { listCatalogueProvinces, readProvinceCatalogue } from './read.ts';
import { findBrokenReferences } from './references.ts';

const only = process.argv.slice(2);
for (const folder of only.length > 0 ? only : listCatalogueProvinces()) {
  const catalogue = readProvinceCatalogue(folder);
  const faults = findBrokenReferences(catalogue);
  for (const fault of faults) console.error(`${folder}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  const targets = catalogue.plans.map(
    (plan) => `${plan.key} ${plan.targets.length} targets, ${plan.tasks.length} tasks`,
  );
  console.info(`${folder}: ${[...targets, `${catalogue.province.agencies.length} agencies`].join('; ')}`);
}
