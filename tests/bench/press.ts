import { Agent, get } from 'node:http';

/** A page, and who asks for it. */
export type Place = { url: string; cookie: string };
export type Pressed = { perSecond: number; p95: number; failed: number };

/** Asks over so many connections that never rest, spread evenly over the places, for so many seconds. */
export async function press(places: readonly Place[], connections: number, seconds: number): Promise<Pressed> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const until = performance.now() + seconds * 1_000;
  const visitor = async ({ url, cookie }: Place) => {
    while (performance.now() < until) {
      const start = performance.now();
      const status = await statusOf(url, cookie, agent);
      times.push(performance.now() - start);
      if (status !== 200) failed += 1;
    }
  };
  const visitors = Array.from({ length: connections }, (_, index) => places[index % places.length] as Place);
  await Promise.all(visitors.map(visitor));
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  return { perSecond: times.length / seconds, p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, failed };
}

/** 0: no whole answer. It travels compressed, as a browser asks for it. */
function statusOf(url: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const request = get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      answer.resume().on('close', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0));
    });
    request.on('error', () => resolve(0));
  });
}
