import { schemaSql } from './schema-sql.ts';

process.stdout.write(await schemaSql());
