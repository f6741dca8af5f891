import { createServer, type ListenOptions } from 'node:net';

/** A port of this machine's loopback that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const port = await tryListen({ port: 0, host: '127.0.0.1' });
  if (typeof port !== 'number') throw new Error(`no free port: ${port}`);
  return port;
}

export async function isFree(port: number, host?: string): Promise<boolean> {
  return (await tryListen(host ? { port, host } : { port })) === port;
}

/** The port that could be listened on, or the system's reason why not. */
export function tryListen(options: ListenOptions): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ ...options, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
