import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { findEvidence, listPlacesOf } from '@/lib/db/evidence.ts';
import { mayEraseEvidence } from '@/lib/domain/policy.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { formatSize } from '@/lib/text/evidence.ts';
import { EraseForm } from './erase-form.tsx';

export const metadata: Metadata = { title: 'Xóa tệp theo quy định' };

export default async function ErasePage({ params }: { params: Promise<{ evidenceId: string }> }) {
  const actor = await requireActor();
  const id = idFrom((await params).evidenceId);
  const file = id === null ? null : await findEvidence(actor, id);
  if (file === null || !mayEraseEvidence(actor, file)) notFound();
  if (file.erasure !== null) redirect(routes.evidence(file.submissionId));
  const places = await listPlacesOf(file);
  return (
    <Page
      title={`Xóa tệp “${file.fileName}” theo quy định`}
      above={<Trail steps={[{ href: routes.evidence(file.submissionId), label: `Tài liệu của ${file.agencyName}` }]} />}
      lede="Dùng khi tệp chứa bí mật nhà nước hoặc dữ liệu mà pháp luật không cho lưu ở đây. Nội dung tệp bị xóa khỏi hệ thống và không lấy lại được; mã SHA-256, người xóa, thời điểm và lý do được giữ lại."
    >
      <Section title={`Tệp này đang có ở ${places.length} chỗ, tất cả cùng bị xóa nội dung`}>
        <ul className="list-disc pl-5">
          {places.map((place) => (
            <li key={place.evidenceId}>
              {place.agencyName}, {place.periodName}: “{place.fileName}”, {formatSize(place.size)}, {place.uploadedBy}{' '}
              gửi lên lúc {formatInstant(place.uploadedAt)}
              {place.detachedAt ? ' (đã gỡ khỏi báo cáo)' : ''}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-sm break-all text-muted">SHA-256: {file.sha256}</p>
        <p className="mt-2 max-w-[76ch] text-sm text-muted">
          Bản sao lưu của cơ sở dữ liệu đã chép trước đó vẫn còn nội dung này: yêu cầu người quản trị xử lý các bản sao
          lưu theo cùng quyết định.
        </p>
      </Section>
      <EraseForm evidenceId={file.evidenceId} />
    </Page>
  );
}
