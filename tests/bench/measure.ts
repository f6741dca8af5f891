/** One line of the result: what was done, the median of ours and of the floor in ms, and the ratio that the goal speaks of. */
export type Line = { what: string; ours: string; floor: string; ratio: string; goal: string; held: boolean | null };

export type Work = () => Promise<unknown>;

/** As often as it takes until statements are planned for good and the code is compiled. */
export const WARMING = 8;

/** Medians in ms of runs taken in turn, so that both sides see the same machine. */
export async function paired(ours: Work, floor: Work, runs = 31): Promise<{ ours: number; floor: number }> {
  for (let run = 0; run < WARMING; run += 1) {
    await ours();
    await floor();
  }
  const times: [number, number][] = [];
  for (let run = 0; run < runs; run += 1) {
    const [first, second] = run % 2 === 0 ? [ours, floor] : [floor, ours];
    const [a, b] = [await timed(first), await timed(second)];
    times.push(run % 2 === 0 ? [a, b] : [b, a]);
  }
  return { ours: median(times.map(([time]) => time)), floor: median(times.map(([, time]) => time)) };
}

export async function timed(work: Work): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** "≤ 1,3 ×": whether `ours` stands within so many times the floor. */
export function lineOf(what: string, times: { ours: number; floor: number }, goal: number | null): Line {
  const ratio = times.ours / times.floor;
  return {
    ...{ what, ours: inMs(times.ours), floor: inMs(times.floor), ratio: `${ratio.toFixed(2)} ×` },
    goal: goal === null ? 'no goal' : `≤ ${goal} ×`,
    held: goal === null ? null : ratio <= goal,
  };
}

/** A figure that is no ratio of two times. */
export function figureOf(what: string, value: number, unit: string, goal: number | null, isAtMost = true): Line {
  const sign = isAtMost ? '≤' : '≥';
  return {
    ...{ what, ours: `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`, floor: '', ratio: '' },
    goal: goal === null ? 'no goal' : `${sign} ${goal} ${unit}`,
    held: goal === null ? null : isAtMost ? value <= goal : value >= goal,
  };
}

export function notMeasured(what: string, why: string): Line {
  return { what, ours: `not measured: ${why}`, floor: '', ratio: '', goal: '', held: null };
}

export function printLines(title: string, lines: readonly Line[]): void {
  console.info(`\n${title}`);
  for (const { what, ours, floor, ratio, goal, held } of lines) {
    const verdict = held === null ? '' : held ? 'held' : 'MISSED';
    console.info(
      `  ${what.padEnd(58)} ${ours.padStart(10)} ${floor.padStart(10)} ${ratio.padStart(9)}  ${goal} ${verdict}`,
    );
  }
}

function inMs(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(1)} ms`;
}
