import { EventEmitter, once } from 'node:events';

export type Signals = {
  /** Ctrl-C, SIGTERM or a closed terminal: everything ends in order. */
  ending: AbortSignal;
  /** Settles with the next wish of whoever runs the machine. */
  next(stopListening: AbortSignal): Promise<'end' | 'leave-sample'>;
};

export function listenToSignals(): Signals {
  const ending = new AbortController();
  const wishes = new EventEmitter();
  const end = () => {
    ending.abort();
    wishes.emit('wish', 'end');
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end);
  if (process.env.npm_lifecycle_event) watchParent(end);
  if (process.platform !== 'win32') process.on('SIGUSR2', () => wishes.emit('wish', 'leave-sample'));
  // with the terminal gone there is nobody to read, which is no reason to leave the database running
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    ending: ending.signal,
    next: async (signal) => (ending.signal.aborted ? 'end' : (await once(wishes, 'wish', { signal }))[0]),
  };
}

/** A SIGTERM that npm is given ends with the shell between npm and us, which passes nothing on: only its death shows. */
function watchParent(end: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 250);
  timer.unref();
}
