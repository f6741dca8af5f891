type PagesProps = {
  /** What the lines are, as a sentence begins: "Nhiệm vụ". */
  things: string;
  current: number;
  last: number;
  /** Which lines of how many are shown, counted from 1. */
  lines: { first: number; shown: number; all: number };
  addressOf: (page: number) => string;
};

/** From one part of a long list to the next; nothing where there is one part alone. */
export function Pages({ things, current, last, lines: { first, shown, all }, addressOf }: PagesProps) {
  if (last <= 1) return null;
  return (
    <nav aria-label="Các trang của danh sách" className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1">
      <span className="text-muted">
        {things} {first}–{first + shown - 1} trong {all}, trang {current}/{last}
      </span>
      {current > 1 ? <a href={addressOf(current - 1)}>Trang trước</a> : null}
      {current < last ? <a href={addressOf(current + 1)}>Trang sau</a> : null}
    </nav>
  );
}
