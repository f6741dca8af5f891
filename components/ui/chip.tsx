export type Tone = 'good' | 'track' | 'slow' | 'risk' | 'void' | 'plain';

const TONES: Record<Tone, string> = {
  good: 'bg-good-wash text-good',
  track: 'bg-track-wash text-track',
  slow: 'bg-slow-wash text-slow',
  risk: 'bg-risk-wash text-risk',
  void: 'hatched bg-void-wash text-void',
  plain: 'border border-line text-muted',
};

/** Status by colour and word together; the arithmetic stands beside it. */
export function Chip({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`chip inline-block px-2 py-0.5 text-sm font-semibold whitespace-nowrap ${TONES[tone]}`}>
      {children}
    </span>
  );
}
