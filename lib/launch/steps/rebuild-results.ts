import { disconnect } from '../../db/client.ts';
import { rebuildResults } from '../../use-cases/rebuild-results.ts';
import { sentences } from '../sentences.ts';
import { runCommand } from '../stop.ts';

const [databaseUrl = ''] = process.argv.slice(2);
process.env.DATABASE_URL = databaseUrl;

await runCommand(async () => {
  const periods = await rebuildResults(null);
  await disconnect();
  for (const { periodId, name, differences } of periods.filter((one) => one.differences.length > 0))
    console.info(sentences.periodRebuilt(periodId, name, differences.length));
  const mended = periods.flatMap(({ differences }) => differences).length;
  console.info(mended === 0 ? sentences.nothingRebuilt(periods.length) : sentences.resultsRebuilt(mended));
});
