/** One agency of a list, and the heading that it stands under. */
export type Entry = { name: string; heading: string | null; ordinal: number | null; line: number; lastLine: number };
