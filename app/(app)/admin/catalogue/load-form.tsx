'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { loadCatalogueAction } from './actions.ts';

export function LoadForm({ folder, name }: { folder: string; name: string }) {
  return (
    <Form action={loadCatalogueAction}>
      {(_, pending) => (
        <>
          <input type="hidden" name="folder" value={folder} />
          <Button disabled={pending} weight="secondary">
            {pending ? 'Đang nạp, chừng vài giây…' : `Nạp danh mục ${name}`}
          </Button>
        </>
      )}
    </Form>
  );
}
