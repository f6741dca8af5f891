import type { EventAction } from '@/lib/domain/event.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { eventInWords, timesInWords } from '@/lib/text/events.ts';

export type HistoryEntry = {
  id: string;
  at: Date;
  since: Date;
  times: number;
  who: string | null;
  action: EventAction;
  reason: string | null;
};

/** Who did what and when, as the journal has it. */
export function History({ lines }: { lines: readonly HistoryEntry[] }) {
  return (
    <ol className="text-sm">
      {lines.map((line) => (
        <li key={line.id} className="border-b border-hairline py-1.5">
          <time dateTime={line.at.toISOString()} className="text-muted">
            {formatInstant(line.at)}
          </time>{' '}
          {line.who ?? 'Hệ thống'}: {eventInWords(line.action)}
          {line.times > 1 ? <span className="text-muted">{timesInWords(line.times, line.since)}</span> : null}
          {line.reason ? <span className="text-muted"> – “{line.reason}”</span> : null}
        </li>
      ))}
    </ol>
  );
}
