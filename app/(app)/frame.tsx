import type { ReactNode } from 'react';
import { TopBar } from '@/components/top-bar.tsx';
import { findVisit } from '@/lib/auth/actor.ts';
import { findRequestPath } from '@/lib/auth/request.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { isSampleMode } from '@/lib/env.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { dayTypedIn } from '@/lib/forms/on-day.ts';
import { Bell } from './bell.tsx';
import { navigationOf } from './navigation.ts';
import { SignOut } from './sign-out.tsx';

/** What stands above every screen of who is signed in; somebody who still owes a step only finds the way out. */
export async function Frame({ children }: { children: ReactNode }) {
  const visit = await findVisit();
  const path = await findRequestPath();
  const links = visit && !visit.debt ? navigationOf(visit.actor, path, await findDayShown(path)) : [];
  const bell = visit && !visit.debt ? <Bell actor={visit.actor} /> : null;
  return (
    <>
      {visit ? (
        <TopBar
          name={visit.actor.fullName}
          links={links}
          bell={bell}
          signOut={<SignOut userId={visit.actor.userId} />}
        />
      ) : null}
      {isSampleMode() ? (
        <aside
          aria-label="Dữ liệu minh họa"
          className="border-b border-slow bg-slow-wash px-4 py-1.5 text-center text-sm text-slow sm:px-8 print:border-0 print:bg-transparent print:px-0 print:text-left print:text-black"
        >
          <strong>Dữ liệu minh họa</strong> – tài khoản và số liệu 2025–2026 là ví dụ, không phải số liệu thật của tỉnh.
        </aside>
      ) : null}
      {children}
    </>
  );
}

/** The earlier day that the page below shows; none on a page of today, which asks the database nothing. */
async function findDayShown(path: string | null): Promise<Day | undefined> {
  const ngay = dayTypedIn(path);
  return ngay === '' ? undefined : askedDay({ ngay }, await today()).knownOn;
}
