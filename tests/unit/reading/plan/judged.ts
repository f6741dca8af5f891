/** A difference from the catalogue that is a judgement, not a misreading; `says` is part of how the score prints it. */
export type Judged = { says: string; because: string };

const ONE_LEVEL_FOR_TWO = 'one value is printed for both services; the catalogue parts it by who measures it';
const NO_FIGURE = 'an item of “Mục tiêu cụ thể” without a figure is proposed, doubted; the catalogue leaves it out';
export const JUDGED: Record<string, readonly Judged[]> = {
  'dak-nong-ke-hoach-2021-2025.txt': [
    {
      says: 'I - Nền hành chính dân chủ',
      because: 'a general objective without any figure: the catalogue keeps one of several',
    },
    { says: 'II.3.a#4 c ', because: ONE_LEVEL_FOR_TWO },
  ],
  'son-la-ke-hoach-2021-2025.txt': [
    ...['a', 'b', 'c', 'd', 'đ'].map((letter) => ({ says: `I.2.${letter} qualitative`, because: NO_FIGURE })),
    { says: 'II.3.a#6 c ', because: ONE_LEVEL_FOR_TWO },
    { says: 'I.1#3 f ', because: 'two indices share one sentence and one group' },
    {
      says: 'II.3.a#1 (dòng 86): "province"',
      because: 'the catalogue parts one sentence about two levels; read as one it has none',
    },
  ],
};
