import { compile } from '../../lib/launch/compile.mjs';

/**
 * Files are read in the thread of production, compiled once for all tests, as `npm test` does. From its TypeScript each
 * file would wait for a compiler of its own, which on a busy machine uses up the time that a file is given.
 */
export default async function compileReadingThread(): Promise<void> {
  process.env.READING_THREAD ||= `${await compile()}/reading-thread.mjs`;
}
