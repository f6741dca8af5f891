import type { Actor } from '@/lib/domain/actor.ts';
import { mayLoadCatalogue } from '@/lib/domain/policy.ts';
import { routes } from '@/lib/routes.ts';

/** Where the first plans come from: the way there for who may go it, the address to ask for everybody else. */
export function CatalogueHint({ actor }: { actor: Actor }) {
  return mayLoadCatalogue(actor) ? (
    <>
      Nạp danh mục có sẵn của tỉnh tại <a href={routes.catalogue()}>Quản trị, Danh mục kế hoạch</a>.
    </>
  ) : (
    'Sở Nội vụ nạp danh mục của tỉnh; hỏi Sở Nội vụ nếu cần sớm.'
  );
}
