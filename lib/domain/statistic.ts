export const STATISTIC_TYPES = ['heading', 'count', 'decimal', 'percent', 'choice', 'text'] as const;
export type StatisticType = (typeof STATISTIC_TYPES)[number];

/** flow: what happened within the window · cumulative: since the year began · stock: as it stands on the cut-off day. */
export const ACCUMULATIONS = ['flow', 'cumulative', 'stock'] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];

/** How the province's figure is made from the agencies' answers. */
export const CONSOLIDATIONS = ['sum', 'owner', 'ratio', 'count', 'list'] as const;
export type Consolidation = (typeof CONSOLIDATIONS)[number];

export type Choice = { value: string; label: string };

/** What reading and checking an answer needs to know of a row. */
export type AnswerType = {
  type: StatisticType;
  choices?: readonly Choice[];
  unit?: string | null;
  /** A percent lies in 0–100 unless its indicator says otherwise. */
  mayExceed100?: boolean;
};

/** Rows that somebody must answer: neither headings nor computed rates. */
export function isAsked(row: { type: StatisticType; consolidation: Consolidation | null }): boolean {
  return row.type !== 'heading' && row.consolidation !== 'ratio';
}

/** A rate in % is a hundred times its quotient. */
export function ratioScale(row: { type: StatisticType }): string {
  return row.type === 'percent' ? '100' : '1';
}
