import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { readFormDraft } from '@/lib/db/form-drafts.ts';
import { type FormHead, findForm } from '@/lib/db/form-versions.ts';
import { listHistory } from '@/lib/db/history.ts';
import { compareForms } from '@/lib/domain/form-difference.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { OneButtonForm } from '../../accounts/one-button-form.tsx';
import { requireStaff } from '../../accounts/require-staff.ts';
import { makeFormVersionAction } from '../actions.ts';
import { VersionState } from '../version-state.tsx';
import { Difference } from './difference.tsx';
import { VersionPicker } from './version-picker.tsx';

export const metadata: Metadata = { title: 'Các bản của biểu mẫu' };

type FormPageProps = { params: Promise<{ formId: string }>; searchParams: Promise<Asked> };

export default async function FormPage({ params, searchParams }: FormPageProps) {
  const actor = await requireStaff();
  const form = (await findForm(actor, idFrom((await params).formId) ?? 0)) ?? notFound();
  const query = await searchParams;
  const after = pick(form, asked(query, 'den')) ?? form.versions[0];
  const before = pick(form, asked(query, 'tu')) ?? form.versions.find((one) => one.id === after?.basedOn?.id);
  const released = form.versions.find((version) => version.releasedAt !== null);
  const mayCopy = released && form.versions.every((version) => version.releasedAt !== null);
  return (
    <Page title={form.title} above={<Trail steps={[{ href: routes.forms(), label: 'Biểu mẫu' }]} />}>
      <Section title="Các bản">
        <ul>
          {form.versions.map((version) => (
            <li key={version.id} className="border-b border-hairline py-1.5">
              <a href={routes.formVersion(version.id)}>Bản {version.version}</a>: {version.rows} dòng,{' '}
              <VersionState version={version} />
            </li>
          ))}
        </ul>
        {mayCopy ? (
          <div className="mt-4">
            <OneButtonForm
              action={makeFormVersionAction}
              fields={{ versionId: released.id }}
              label={`Lập bản mới từ bản ${released.version}`}
            />
          </div>
        ) : null}
      </Section>
      <Section id="khac-nhau" title="Khác nhau giữa hai bản">
        {form.versions.length > 1 ? <VersionPicker form={form} before={before} after={after} /> : null}
        {before && after && before.id !== after.id ? (
          <Difference
            difference={compareForms(await readFormDraft(before.id), await readFormDraft(after.id))}
            title={`Từ bản ${before.version} đến bản ${after.version}`}
          />
        ) : (
          <Empty>Chưa có hai bản để so sánh.</Empty>
        )}
      </Section>
      <Section title="Nhật ký">
        <History lines={await listHistory('form', form.id)} />
      </Section>
    </Page>
  );
}

function pick(form: FormHead, id: string | undefined) {
  return form.versions.find((version) => version.id === idFrom(id));
}
