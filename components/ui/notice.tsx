import type { ReactNode } from 'react';

type Tone = 'plain' | 'good' | 'slow' | 'risk';

const TONES: Record<Tone, string> = {
  plain: 'border-accent bg-accent-wash',
  good: 'border-good bg-good-wash',
  slow: 'border-slow bg-slow-wash',
  risk: 'border-risk bg-risk-wash',
};

export function Notice({ tone = 'plain', title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  return (
    <div role={tone === 'risk' ? 'alert' : 'status'} className={`my-4 border-l-4 px-4 py-3 ${TONES[tone]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
