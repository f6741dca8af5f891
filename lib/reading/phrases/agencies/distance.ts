/** How many letters differ (one wrong, one too many, one missing, two swapped), or more than `most`. */
export function distance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, far))];
  for (let i = 1; i <= a.length; i += 1) {
    // Only the band around the diagonal can end within `most`.
    const current = new Array<number>(b.length + 1).fill(far);
    if (i <= most) current[0] = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min((old[j] ?? far) + 1, (current[j - 1] ?? far) + 1, (old[j - 1] ?? far) + cost);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current[j] = isSwapped ? Math.min(least, (older[j - 2] ?? far) + 1) : least;
    }
    if (Math.min(...current) > most) return far;
    [older, old] = [old, current];
  }
  return Math.min(old[b.length] ?? far, far);
}

/** How many letters a name of this length may be off and still be proposed. */
export function allowance(length: number): number {
  if (length < 8) return 0;
  return length < 15 ? 1 : length < 30 ? 2 : 3;
}
