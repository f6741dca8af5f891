import type { ReactNode } from 'react';

type Tone = 'plain' | 'good' | 'slow' | 'risk' | 'void';

const TONES: Record<Tone, string> = {
  plain: 'border-accent bg-accent-wash',
  good: 'border-good bg-good-wash',
  slow: 'border-slow bg-slow-wash',
  risk: 'border-risk bg-risk-wash',
  void: 'border-void bg-void-wash',
};

type NoticeProps = { tone?: Tone; title?: string; live?: boolean; children?: ReactNode };

/** A word beside the work; `live` for what has just happened, so that it is read out. */
export function Notice({ tone = 'plain', title, live = false, children }: NoticeProps) {
  return (
    <div {...(live ? { role: 'status' } : {})} className={`my-4 border-l-4 px-4 py-3 ${TONES[tone]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
