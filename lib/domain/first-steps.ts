/** What a province brings in before its agencies can be asked for figures, in the order in which each needs the one before. */
export const FIRST_STEPS = ['agencies', 'plans', 'forms', 'periods'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** How many of each a province has. */
export type Begun = Record<FirstStep, number>;

/** What is still to be brought in, in its order; nothing once the first period is open, whatever has been left out on purpose. */
export function stepsLeft(begun: Begun): FirstStep[] {
  return begun.periods > 0 ? [] : FIRST_STEPS.filter((step) => begun[step] === 0);
}
