/** How many may wait at once: at some 150 pages a second the last of them is answered well within its eight seconds. */
const most = 400;
/** Streams of live news stay open; they cost a socket and little else. */
const mostStreams = 1_000;

let waiting = 0;
let streams = 0;

export type Place = {
  /** The answer turned out to be a stream: its place is free for the next request. */
  becomeStream(): void;
  leave(): void;
};

/** A place among those that are being answered, or null when all are taken. */
export function takePlace(): Place | null {
  if (waiting >= most || streams >= mostStreams) return null;
  waiting += 1;
  let kind: 'waiting' | 'stream' | 'gone' = 'waiting';
  const move = (to: 'stream' | 'gone') => {
    if (kind === 'waiting') waiting -= 1;
    if (kind === 'stream') streams -= 1;
    if (to === 'stream') streams += 1;
    kind = to;
  };
  return { becomeStream: () => move('stream'), leave: () => move('gone') };
}
