import fc from 'fast-check';

/** A commit that is red is red again: properties draw the same examples at every run, others with `SEED=… npm test`. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2030) });
