const expected = Symbol.for('cchc.launch.stop');

/** Ends the command with one sentence for the person at the console, instead of a stack trace. */
export function stopWith(sentence: string): never {
  throw Object.assign(new Error(sentence), { [expected]: true });
}

/** Runs a command to its end and leaves with the exit code that goes with it. */
export async function runCommand(work: () => Promise<number | void>): Promise<void> {
  const code = await exitCodeOf(work);
  // not left to the event loop: Prisma's engine forgets a timer of ten seconds in it
  process.stdout.write('', () => process.exit(code));
}

async function exitCodeOf(work: () => Promise<number | void>): Promise<number> {
  try {
    return (await work()) ?? 0;
  } catch (error) {
    console.error(isExpected(error) ? error.message : error);
    return 1;
  }
}

function isExpected(error: unknown): error is Error {
  return error instanceof Error && expected in error;
}
