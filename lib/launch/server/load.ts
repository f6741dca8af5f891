/** How many are worked on at once. More would only wait inside, for the processor or a connection, and time out there. */
const mostAtWork = 32;
/** Who has waited so long for a place is better told to come back. */
const patience = 5_000;
/** Streams of live news stay open; they cost a socket and little else. */
const mostStreams = 1_000;

let atWork = 0;
let streams = 0;
const queue: (() => void)[] = [];

export type Place = {
  /** The answer turned out to be a stream: its place is free for the next request. */
  becomeStream(): void;
  leave(): void;
};

/** For built files, which cost next to nothing. */
export const noPlace: Place = { becomeStream: () => undefined, leave: () => undefined };

/** A place among those that are worked on, in the order of arrival; null when none was free in time. */
export async function takePlace(): Promise<Place | null> {
  if (streams >= mostStreams || !(await isLetIn())) return null;
  let kind: 'at-work' | 'stream' | 'gone' = 'at-work';
  const move = (to: 'stream' | 'gone') => {
    if (kind === 'at-work') freePlace();
    if (kind === 'stream') streams -= 1;
    if (to === 'stream') streams += 1;
    kind = to;
  };
  return { becomeStream: () => move('stream'), leave: () => move('gone') };
}

function isLetIn(): Promise<boolean> {
  if (atWork < mostAtWork) {
    atWork += 1;
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      queue.splice(queue.indexOf(enter), 1);
      resolve(false);
    }, patience);
    const enter = () => {
      clearTimeout(timer);
      resolve(true);
    };
    queue.push(enter);
  });
}

/** Hands the place to the next in the queue, or gives it up. */
function freePlace(): void {
  const next = queue.shift();
  if (next) next();
  else atWork -= 1;
}
