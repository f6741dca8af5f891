import { fileNamed } from '../file-named.ts';
import { onInstalled } from '../installed.ts';
import { sentences } from '../sentences.ts';
import { runCommand } from '../stop.ts';

await runCommand(async () => onInstalled('dump', 'dump', [fileNamed('out', sentences.whereToDump())]));
