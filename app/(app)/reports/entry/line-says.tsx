import type { LineKey } from '@/lib/domain/outbox.ts';
import type { Finding, Mark } from './marks.ts';

type Choose = (key: LineKey, whose: 'mine' | 'theirs') => void;

/** What is said at a line: why it was not saved, whose answer to take, what the rules find. */
export function LineSays({ id, line, mark, choose }: { id: string; line: LineKey; mark: Mark; choose: Choose }) {
  const { error, conflict, findings } = mark;
  if (!error && !conflict && findings.length === 0) return null;
  return (
    <div id={id} className="mt-0.5 text-sm">
      {error ? <p className="font-semibold text-risk">{error}</p> : null}
      {conflict ? (
        <div className="font-semibold text-risk">
          <p>{conflict.message}</p>
          <p className="mt-1 flex flex-wrap gap-2">
            <Pick onClick={() => choose(line, 'theirs')}>Lấy của {conflict.by}</Pick>
            <Pick onClick={() => choose(line, 'mine')}>Lấy chỗ đang gõ</Pick>
          </p>
        </div>
      ) : null}
      {findings.map((finding) => (
        <p key={finding.words} className={TONES[toneOf(finding)]}>
          {finding.explained ? 'Đã giải thích: ' : ''}
          {finding.words}
        </p>
      ))}
    </div>
  );
}

const TONES = { block: 'text-risk', warn: 'text-slow', hint: 'text-muted' };

function toneOf({ strength, explained }: Finding): keyof typeof TONES {
  return explained ? 'hint' : strength;
}

function Pick({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-7 cursor-pointer border border-accent bg-sheet px-2 text-accent"
    >
      {children}
    </button>
  );
}
