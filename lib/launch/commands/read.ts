import { readFile as bytesOf } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isRefusal } from '@/lib/domain/refusal.ts';
import { readFile } from '@/lib/reading/files/open.ts';
import { nothingRead } from '@/lib/reading/nothing-read.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { runCommand, stopWith } from '../stop.ts';

const USAGE = 'Cách dùng: npm run -s read -- TỆP [--kind plan|report|agencies], TỆP là .docx, .xlsx hoặc văn bản .txt.';

await runCommand(async () => {
  const { file, kind } = readArguments();
  const proposal = readSource(await sourceOf(file), kind);
  const nothing = nothingRead(proposal);
  if (nothing !== null) stopWith(nothing);
  process.stdout.write(`${JSON.stringify(proposal, null, 2)}\n`);
});

function readArguments(): { file: string; kind: ProposalKind | undefined } {
  const { values, positionals } = parse();
  const kind = PROPOSAL_KINDS.find((one) => one === values.kind);
  if (positionals.length !== 1 || (values.kind !== undefined && kind === undefined)) stopWith(USAGE);
  return { file: positionals[0] as string, kind };
}

function parse() {
  try {
    return parseArgs({ args: process.argv.slice(3), allowPositionals: true, options: { kind: { type: 'string' } } });
  } catch {
    return stopWith(USAGE);
  }
}

async function sourceOf(file: string) {
  // npm changes to the project's folder; the person means the folder in which they typed
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const bytes = await bytesOf(path).catch(() =>
    stopWith(`Không mở được tệp “${file}”: không có tệp này hoặc không được phép đọc.`),
  );
  return readFile(bytes, basename(path)).catch((error: unknown) => {
    if (isRefusal(error)) stopWith(refusalInWords(error.code, error.facts));
    throw error;
  });
}
