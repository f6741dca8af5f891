import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import next from 'next';

export type Application = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
};

/** The built application, or the one that compiles itself while it is being written. */
export async function openApplication(httpServer: Server, port: number, dev: boolean): Promise<Application> {
  if (!dev) await takeBuiltSettings();
  const application = next({ dev, httpServer, port, hostname: 'localhost', dir: process.cwd(), quiet: true });
  await application.prepare();
  const handle = application.getRequestHandler();
  return { handle: (request, response) => handle(request, response), close: () => application.close() };
}

/**
 * The settings as the build wrote them down. Reading next.config.ts again would load the compiler, which costs a
 * second and a hundred megabytes for as long as the server runs.
 */
async function takeBuiltSettings(): Promise<void> {
  const { config } = JSON.parse(await readFile('.next/required-server-files.json', 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify({ ...config, distDir: './.next' });
}
