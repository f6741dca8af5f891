'use client';

import { type FormEvent, useEffect } from 'react';
import { signOutAction } from './account/actions.ts';
import { countKeptBy, forgetOthers } from './reports/entry/kept.ts';

/**
 * The way out, on every page; a plain form, so that it also works before JavaScript arrives. What this browser keeps of
 * unsent cells belongs to one person: it goes with them, and another's goes when somebody else has signed in.
 */
export function SignOut({ userId }: { userId: number }) {
  useEffect(() => forgetOthers(userId), [userId]);
  const leave = (event: FormEvent) => {
    const count = countKeptBy(userId);
    const question = `Máy này còn giữ ${count} dòng chưa gửi được của báo cáo. Đăng xuất sẽ xóa các dòng đó. Vẫn đăng xuất?`;
    if (count > 0 && !window.confirm(question)) event.preventDefault();
    else forgetOthers(null);
  };
  return (
    <form action={signOutAction} onSubmit={leave}>
      <button
        type="submit"
        className="min-h-8 cursor-pointer whitespace-nowrap font-semibold text-accent underline underline-offset-3"
      >
        Đăng xuất
      </button>
    </form>
  );
}
