/** Two threads at once: their memory adds up, and the machine has other work. */
const mostAtOnce = 2;
const mostWaiting = 50;

let atWork = 0;
const queue: (() => void)[] = [];

/** Waits for a place, in the order of arrival; answers how to give it back, or null when none was free in time. */
export async function takeTurn(patience: number): Promise<(() => void) | null> {
  if (atWork < mostAtOnce) atWork += 1;
  else if (queue.length >= mostWaiting || !(await isCalled(patience))) return null;
  return leave;
}

function isCalled(patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const call = () => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      queue.splice(queue.indexOf(call), 1);
      resolve(false);
    }, patience);
    queue.push(call);
  });
}

/** Hands the place to the next, or frees it. */
function leave(): void {
  const next = queue.shift();
  if (next) next();
  else atWork -= 1;
}
