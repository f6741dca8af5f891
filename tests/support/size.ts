/** How much of a thing: little in `npm test`, in full size in `npm run drill` (trust.md). */
export function size(inTests: number, inDrill: number): number {
  return process.env.DRILL === '1' ? inDrill : inTests;
}
