import type { Day } from './calendar.ts';

/** "As it was on date D": only what had been recorded by the end of this day in Vietnam; absent: all that is known now. */
export type KnownOn = { knownOn?: Day | undefined };
