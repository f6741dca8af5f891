import { writeFile } from 'node:fs/promises';
import { disconnect } from '../../db/client.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { reportFromServer } from '../../use-cases/official/report-from-server.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

const [databaseUrl = '', period = '', path = ''] = process.argv.slice(2);
process.env.DATABASE_URL = databaseUrl;

await runCommand(async () => {
  const { content, issued } = await reportFromServer(period).catch((error: unknown) => {
    if (isRefusal(error))
      stopWith(error.code === 'duplicate' ? sentences.manyPeriods(period) : sentences.noPeriod(period));
    throw error;
  });
  await disconnect();
  await writeFile(path, content).catch(() => stopWith(sentences.cannotWrite(path)));
  console.info(issued ? sentences.issuedReport(path) : sentences.draftReport(path));
});
