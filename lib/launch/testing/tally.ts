import { existsSync, readFileSync } from 'node:fs';

/** How many checks held, how many did not, and how many had nothing to check (the documents are not here). */
export type Tally = { passed: number; failed: number; skipped: number };

const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

export function oneCheck(exitCode: number): Tally {
  return exitCode === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

/** Vitest's own count; a run that ended badly without a failed test (a setup that broke) counts as one. */
export function vitestTally(file: string, exitCode: number): Tally {
  if (!existsSync(file)) return { ...NONE, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }, exitCode);
}

export function playwrightTally(file: string, exitCode: number): Tally {
  if (!existsSync(file)) return { ...NONE, failed: 1 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats;
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected, skipped }, exitCode);
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    NONE,
  );
}

/** "N passed, N failed", and ", N skipped" where there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function atLeastOneFailure(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
