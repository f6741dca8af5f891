/** A number that a text promises, with the place of the number and its unit in the text. */
export type Figure = {
  kind: 'percent' | 'rank' | 'level' | 'count' | 'better';
  value: string;
  unit: string | null;
  /** "90 - 95 %" is a stretch, its lower end the value; "từ 70 % lên 95 %" a move, its end the value. */
  shape: 'plain' | 'stretch' | 'move';
  start: number;
  end: number;
  doubts: string[];
};
