import { newestChange, watchChanges } from '@/lib/db/changes.ts';
import { isShownChange } from '@/lib/domain/live.ts';

const HEARTBEAT = 20_000;
/** The browser asks again by itself, with its cookie: a session that has ended gets nothing more. */
const LONGEST = 600_000;

/** Server-sent events of one page, from what it has seen until it is closed, ten minutes pass, or the server ends. */
export function streamChanges(provinceId: number, from: bigint, signal: AbortSignal): ReadableStream<Uint8Array> {
  let end = () => {};
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const encoder = new TextEncoder();
    const say = (text: string) => controller.enqueue(encoder.encode(text));
    let seen = from;
    const tell = (id: bigint) => {
      if (id <= seen) return;
      seen = id;
      say(`id: ${id}\nevent: change\ndata: ${id}\n\n`);
    };
    const catchUp = () => newestChange(provinceId).then(tell, () => end());
    const stopWatching = watchChanges((change) => {
      if (change === null) void catchUp();
      else if (isShownChange(change, provinceId)) tell(change.id);
    });
    const beat = setInterval(() => say(':\n\n'), HEARTBEAT);
    const longest = setTimeout(() => end(), LONGEST);
    end = endingOnce(() => {
      stopWatching();
      clearInterval(beat);
      clearTimeout(longest);
      controller.close();
    });
    signal.addEventListener('abort', () => end());
    say('retry: 1000\n\n');
    void catchUp();
  };
  return new ReadableStream({ start, cancel: () => end() });
}

const KEY = Symbol.for('cchc.streams');
const holder = globalThis as typeof globalThis & { [KEY]?: Set<() => void> };

/** A server that ends lets go of its open pages; they ask again, and the next one answers. */
function endingOnce(deed: () => void): () => void {
  if (!holder[KEY]) {
    const open = new Set<() => void>();
    holder[KEY] = open;
    process.once('SIGTERM', () => {
      for (const end of open) end();
    });
  }
  const open = holder[KEY];
  const end = () => {
    if (!open.delete(end)) return;
    try {
      deed();
    } catch {
      // whoever listened has left already
    }
  };
  open.add(end);
  return end;
}
