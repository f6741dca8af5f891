import type { ReactNode } from 'react';

/** The form that every small button of the screen belongs to, wherever it stands. */
export const WORK_FORM = 'viec';

/** One button, one deed: "accept:task-5". Works without JavaScript. */
export function Deed({ deed, title, children }: { deed: string; title?: string; children: ReactNode }) {
  return (
    <button type="submit" form={WORK_FORM} name="deed" value={deed} className="deed" {...(title ? { title } : {})}>
      {children}
    </button>
  );
}
