import { startApplication } from '../application.ts';
import { runCommand } from '../stop.ts';

await runCommand(() => startApplication('production'));
