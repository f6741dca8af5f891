'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { routes } from '@/lib/routes.ts';
import { formatTime } from '@/lib/text/days.ts';

type LiveProps = { provinceId: number; seen: string };

/** Nobody at the page for this long: it rests, so that an unattended screen does not keep its session alive. */
const UNATTENDED = 1_500_000;
const AGAIN = 2_000;
const INPUT = ['pointerdown', 'keydown', 'visibilitychange'] as const;

/**
 * Draws the page anew when something of its province changed. The line is held while the page is looked at; a line that was
 * cut, and one that rested, catch up from what the page had seen.
 */
export function Live({ provinceId, seen }: LiveProps) {
  const router = useRouter();
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    let source: EventSource | null = null;
    let newest = seen;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    // a page that asks while the server is away would be lost to the browser's own error page
    const drawAnew = async () => {
      const isThere = await fetch('/healthz', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isLeft) return;
      if (!isThere) return void setTimeout(drawAnew, AGAIN);
      setAt(formatTime(new Date()));
      router.refresh();
    };
    const close = () => {
      source?.close();
      source = null;
    };
    const open = () => {
      clearTimeout(rest);
      if (document.visibilityState === 'hidden') return close();
      rest = setTimeout(close, UNATTENDED);
      if (source) return;
      source = new EventSource(routes.live(provinceId, newest));
      source.addEventListener('change', ({ data }) => {
        newest = String(data);
        void drawAnew();
      });
    };
    open();
    for (const event of INPUT) document.addEventListener(event, open);
    return () => {
      isLeft = true;
      clearTimeout(rest);
      close();
      for (const event of INPUT) document.removeEventListener(event, open);
    };
  }, [provinceId, seen, router]);
  return (
    <p role="status" className="no-print text-sm text-muted">
      {at === null ? '' : `Số liệu vừa thay đổi, trang đã cập nhật lúc ${at}.`}
    </p>
  );
}
