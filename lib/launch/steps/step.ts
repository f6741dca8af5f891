import { type ChildProcess, spawn } from 'node:child_process';
import { sentences } from '../sentences.ts';
import { stopWith } from '../stop.ts';

export type Step = { name: string; args: readonly string[]; env?: Record<string, string>; quiet?: boolean };

/** Runs a part of the work as a Node process of its own, whose memory is given back when it is done. */
export async function runStep(step: Step, signal: AbortSignal): Promise<void> {
  const args = ['--import', withParent, ...step.args];
  if ((await exitCodeOf({ ...step, args }, signal)) !== 0)
    stopWith(signal.aborted ? sentences.interrupted() : sentences.stepFailed(step.name));
}

/** Built or loaded by one whose start was killed, the next start would find it in its way. */
const withParent = './lib/launch/steps/with-parent.mjs';

export function exitCodeOf({ args, env, quiet = false }: Step, signal: AbortSignal): Promise<number> {
  if (signal.aborted) return Promise.resolve(1);
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
  });
  const said = quiet ? listen(child) : null;
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (code !== 0 && !signal.aborted) process.stderr.write(said?.() ?? '');
      resolve(code ?? 1);
    });
  });
}

function listen(child: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}
