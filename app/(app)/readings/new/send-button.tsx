'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';

/** Says that the file is on its way: over a slow line it takes a while. Coming back to the page makes it whole again. */
export function SendButton() {
  const place = useRef<HTMLDivElement>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    const form = place.current?.closest('form');
    const begin = () => setSending(true);
    const end = () => setSending(false);
    form?.addEventListener('submit', begin);
    window.addEventListener('pageshow', end);
    return () => {
      form?.removeEventListener('submit', begin);
      window.removeEventListener('pageshow', end);
    };
  }, []);
  return (
    <div ref={place}>
      <Button>{sending ? 'Đang gửi và đọc…' : 'Đọc văn bản'}</Button>
      <p role="status" className="mt-2 text-sm text-muted">
        {sending ? 'Văn bản dài đọc mất vài giây; đường truyền chậm thì lâu hơn.' : ''}
      </p>
    </div>
  );
}
