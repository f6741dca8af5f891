import type { Metadata } from 'next';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { listForms } from '@/lib/db/form-versions.ts';
import { listStaffProvinces } from '@/lib/db/grants.ts';
import { routes } from '@/lib/routes.ts';
import { requireStaff } from '../accounts/require-staff.ts';
import { AdminNav } from '../admin-nav.tsx';
import { NewFormForm } from './new-form-form.tsx';
import { VersionState } from './version-state.tsx';

export const metadata: Metadata = { title: 'Biểu mẫu' };

export default async function FormsPage() {
  const actor = await requireStaff();
  const forms = await listForms(actor);
  const provinces = await listStaffProvinces(actor);
  return (
    <Page
      title="Biểu mẫu"
      above={<AdminNav here={routes.forms()} />}
      lede="Bản đã ban hành không sửa: cần đổi thì lập bản mới, số liệu cũ giữ nguyên bản của mình."
    >
      {forms.length === 0 ? (
        <Empty>Chưa có biểu mẫu nào. Lập biểu mới ở dưới, hoặc nạp danh mục của tỉnh.</Empty>
      ) : (
        <table className="sheet stacked">
          <caption className="sr-only">Biểu mẫu và các bản</caption>
          <thead>
            <tr>
              <th scope="col">Biểu mẫu</th>
              <th scope="col">Các bản, mới nhất trước</th>
            </tr>
          </thead>
          <tbody>
            {forms.map((form) => (
              <tr key={form.id}>
                <th scope="row">
                  <a href={routes.form(form.id)}>{form.title}</a>
                </th>
                <td>
                  <ul>
                    {form.versions.map((version) => (
                      <li key={version.id} className="py-0.5">
                        <a href={routes.formVersion(version.id)}>Bản {version.version}</a>: {version.rows} dòng,{' '}
                        <VersionState version={version} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Section title="Lập biểu mới" lede="Biểu mới bắt đầu là bản nháp chưa có dòng nào.">
        <NewFormForm provinces={provinces.map(({ id, name }) => ({ value: String(id), label: name }))} />
      </Section>
    </Page>
  );
}
