type PagesProps = { current: number; last: number; addressOf: (page: number) => string };

/** From one part of a long list to the next; nothing where there is one part alone. */
export function Pages({ current, last, addressOf }: PagesProps) {
  if (last <= 1) return null;
  return (
    <nav aria-label="Các trang của danh sách" className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1">
      <span className="text-muted">
        Trang {current}/{last}
      </span>
      {current > 1 ? <a href={addressOf(current - 1)}>Trang trước</a> : null}
      {current < last ? <a href={addressOf(current + 1)}>Trang sau</a> : null}
    </nav>
  );
}
