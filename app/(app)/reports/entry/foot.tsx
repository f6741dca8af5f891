import { Button } from '@/components/ui/button.tsx';
import { lateInWords } from '@/lib/text/typed.ts';
import type { SheetLine } from '../sheet-lines.ts';
import { StatusLine } from './status-line.tsx';
import type { Entry } from './use-entry.ts';

type FootProps = { entry: Entry; line: SheetLine | undefined; previousName: string | null; pending: boolean };

/** Below the sheet and always in view: what the row in hand is held against, how saving stands, the keys. */
export function Foot({ entry, line, previousName, pending }: FootProps) {
  const { reading, isAlive, box } = entry;
  const count = reading.unsaved.length;
  const late = lateInWords(reading.late);
  return (
    <div className="no-print sticky bottom-0 z-20 border-t border-ink bg-paper py-2 text-sm">
      {isAlive ? <InView {...{ line, previousName }} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button disabled={pending} weight="secondary">
          Lưu
        </Button>
        <Button disabled={pending} name="then" value="check">
          Lưu và kiểm tra để gửi
        </Button>
        {isAlive ? (
          <>
            <StatusLine box={box} />
            <span className="text-muted tabular-nums">
              {reading.answered}/{reading.asked} dòng
            </span>
            {late ? <span className="text-slow">{late}</span> : null}
            {count > 0 ? <a href="#can-xem-lai">{count} dòng chưa lưu được</a> : null}
          </>
        ) : null}
      </div>
      {isAlive ? <Keys /> : null}
    </div>
  );
}

/** Last period, target and limits of the row that is being typed in. */
function InView({ line, previousName }: { line: SheetLine | undefined; previousName: string | null }) {
  return (
    <p id="dang-go" className="mb-1.5 line-clamp-3 min-h-[1.4em] sm:line-clamp-2">
      {line ? (
        <>
          <strong className="font-semibold">{[line.code, line.label].filter(Boolean).join(' ')}</strong>
          {' · '}
          {previousName ?? 'Kỳ trước'}: {line.previous ?? 'chưa có số liệu'}
          {line.targets.map((target) => ` · Chỉ tiêu của tỉnh: ${target}`).join('')}
          {line.limits.length > 0 ? <span className="text-muted"> · {line.limits.join(' · ')}</span> : null}
        </>
      ) : (
        <span className="text-muted">Đặt con trỏ vào một dòng để xem kỳ trước, chỉ tiêu và giới hạn của dòng đó.</span>
      )}
    </p>
  );
}

/** Shown once scripts listen: before that no key is promised. */
function Keys() {
  return (
    <p className="mt-1.5 hidden text-[13px] text-muted sm:block">
      Enter, ↓ xuống · ↑ lên · ← → Tab sang ô bên · Ở ô số: <kbd>S</kbd> số liệu, <kbd>P</kbd> không phát sinh,{' '}
      <kbd>K</kbd> không áp dụng, <kbd>C</kbd> chưa có · Ctrl+V dán cả cột từ Excel, Ctrl+Z hoàn tác · Shift+↓ chọn
      nhiều ô, Ctrl+Shift+End đến cuối cột, Ctrl+C chép
    </p>
  );
}
