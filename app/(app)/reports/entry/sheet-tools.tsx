import { useState } from 'react';
import { copyColumn, copySheet } from './copy.ts';
import { copyText } from './dom.ts';
import type { EntrySheet } from './sheet-state.ts';
import type { Entry } from './use-entry.ts';

/** Over the sheet: how far it is, what was pasted, and the way back to Excel. */
export function SheetTools({ sheet, entry }: { sheet: EntrySheet; entry: Entry }) {
  const [said, setSaid] = useState('');
  const { reading, pasted, undoPaste, box } = entry;
  const copy = async (what: string, text: string) => {
    setSaid(
      (await copyText(text))
        ? `Đã chép ${what}: mở Excel rồi dán.`
        : 'Trình duyệt không cho chép. Chọn ô rồi bấm Ctrl+C.',
    );
  };
  return (
    <div className="no-print mb-2 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm">
      <span className="font-semibold tabular-nums">
        {reading.answered}/{reading.asked} dòng
      </span>
      <Tool onClick={() => copy('cột “Kỳ này”', copyColumn(sheet.lines, box))}>Chép cột “Kỳ này”</Tool>
      <Tool onClick={() => copy('cả biểu', copySheet(sheet.lines, box))}>Chép cả biểu</Tool>
      <span role="status" className="text-muted">
        {pasted ? pastedInWords(pasted) : said}
      </span>
      {pasted && !pasted.isTakenBack ? <Tool onClick={undoPaste}>Hoàn tác dán (Ctrl+Z)</Tool> : null}
    </div>
  );
}

function pastedInWords({ lines, unclear, isTakenBack }: NonNullable<Entry['pasted']>): string {
  if (isTakenBack) return `Đã hoàn tác dán: ${lines} dòng lại như trước.`;
  return `Đã dán ${lines} dòng${unclear > 0 ? `, ${unclear} dòng chưa đọc được và đã đánh dấu` : ''}.`;
}

function Tool({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <button type="button" onClick={onClick} className="min-h-6 cursor-pointer text-accent underline underline-offset-3">
      {children}
    </button>
  );
}
