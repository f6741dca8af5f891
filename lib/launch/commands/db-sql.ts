import { schemaSql } from '../../../prisma/schema-sql.ts';
import { runCommand } from '../stop.ts';

await runCommand(async () => {
  process.stdout.write(await schemaSql());
});
