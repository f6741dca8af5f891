import { findDrift } from '../../../prisma/drift.ts';
import { withDisposableCluster } from '../postgres/disposable.ts';
import { sentences } from '../sentences.ts';
import { runCommand } from '../stop.ts';

await runCommand(async () => {
  const drift = await withDisposableCluster(findDrift);
  console.info(drift.length ? drift.join('\n') : sentences.noDrift());
  return drift.length ? 1 : 0;
});
