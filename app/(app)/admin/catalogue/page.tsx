import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listCatalogueProvinces, readProvinceCatalogue } from '@/lib/catalogue/read.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { listProvinces } from '@/lib/db/provinces.ts';
import { mayLoadCatalogue } from '@/lib/domain/policy.ts';
import { routes } from '@/lib/routes.ts';
import { AdminNav } from '../admin-nav.tsx';
import { LoadForm } from './load-form.tsx';
import { Offer } from './offer.tsx';

export const metadata: Metadata = { title: 'Danh mục kế hoạch' };

export default async function CataloguePage() {
  const actor = await requireActor();
  if (!mayLoadCatalogue(actor)) notFound();
  const loaded = new Set((await listProvinces()).map((province) => province.code));
  const plans = await listPlans(actor);
  return (
    <Page
      title="Danh mục kế hoạch"
      above={<AdminNav here={routes.catalogue()} />}
      lede="Kế hoạch, cơ quan, biểu mẫu và báo cáo có sẵn, lấy từ văn bản chính thức và ghi rõ từng dòng. Nạp từng tỉnh; đã nạp thì không nạp lại."
    >
      <table className="sheet stacked">
        <caption className="sr-only">Danh mục có sẵn theo tỉnh</caption>
        <thead>
          <tr>
            <th scope="col">Tỉnh</th>
            <th scope="col" className="w-1/2">
              Có trong danh mục
            </th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {listCatalogueProvinces().map((folder) => {
            const catalogue = readProvinceCatalogue(folder);
            const { key, name } = catalogue.province;
            const own = plans.filter((plan) => plan.provinceName === name);
            return (
              <tr key={folder}>
                <th scope="row">{name}</th>
                <td>
                  <Offer catalogue={catalogue} />
                </td>
                <td>
                  {loaded.has(key) ? (
                    <>
                      Đã nạp.{' '}
                      {own.map((plan) => (
                        <a key={plan.id} href={routes.plan(plan.id)} className="block py-0.5">
                          {plan.title}
                        </a>
                      ))}
                    </>
                  ) : (
                    <LoadForm folder={folder} name={name} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Page>
  );
}
