import { onInstalled } from '../installed.ts';
import { runCommand } from '../stop.ts';

await runCommand(() => onInstalled('results:rebuild', 'rebuild-results'));
