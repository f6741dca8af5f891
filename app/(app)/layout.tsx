import type { ReactNode } from 'react';
import { TopBar } from '@/components/top-bar.tsx';
import { findActor } from '@/lib/auth/actor.ts';
import { isSampleMode } from '@/lib/env.ts';
import { navigationOf } from './navigation.ts';

/** The frame around every signed-in screen. It guards nothing: each page and each action asks for itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  return (
    <>
      {actor ? <TopBar name={actor.fullName} links={navigationOf(actor)} /> : null}
      {isSampleMode() ? (
        <p className="border-b border-slow bg-slow-wash px-4 py-1.5 text-center text-sm text-slow sm:px-8">
          <strong>Dữ liệu minh họa</strong> – tài khoản và số liệu 2025–2026 là ví dụ, không phải số liệu thật của tỉnh.
        </p>
      ) : null}
      {children}
    </>
  );
}
