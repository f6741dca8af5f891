'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';

type SendFileButtonProps = { label: string; sending: string; patience: string };

/** Says that the file is on its way: over a slow line it takes a while. Coming back to the page makes it whole again. */
export function SendFileButton({ label, sending, patience }: SendFileButtonProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isSending, setSending] = useState(false);
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
      <Button>{isSending ? sending : label}</Button>
      <p role="status" className="mt-2 text-sm text-muted">
        {isSending ? patience : ''}
      </p>
    </div>
  );
}
