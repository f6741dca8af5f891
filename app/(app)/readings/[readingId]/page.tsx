import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { READING_KIND_TEXT } from '@/lib/text/readings.ts';
import { viewReading } from '@/lib/use-cases/view-reading.ts';
import { requireReader } from '../require-reader.ts';
import { Desk } from './desk.tsx';
import { FILTERS, isShown } from './filters.ts';
import { SourcePane } from './source-pane.tsx';
import { Told } from './told.tsx';

export const metadata: Metadata = { title: 'Kiểm tra bản đọc' };

type ReadingPageProps = { params: Promise<{ readingId: string }>; searchParams: Promise<Asked> };

/** The source on the left, what was understood on the right; nothing is saved before a person has looked. */
export default async function ReadingPage({ params, searchParams }: ReadingPageProps) {
  const actor = await requireReader();
  const id = idFrom((await params).readingId);
  const screen = (id === null ? null : await viewReading(actor, id)) ?? notFound();
  const { kind, provinceName, fileName, createdAt, createdBy } = screen.entry;
  const query = await searchParams;
  const filter = askedOf(query, 'loc', FILTERS) ?? 'tat-ca';
  const opened = screen.view.rows.find((row) => row.key === asked(query, 'dong')) ?? null;
  const rows = screen.view.rows.filter((row) => row.key === opened?.key || isShown(row, filter, screen.plan !== null));
  return (
    <Page
      wide
      title={screen.title}
      above={<Trail steps={[{ href: routes.readings(), label: 'Đọc văn bản vào' }]} />}
      lede={`${READING_KIND_TEXT[kind]} của tỉnh ${provinceName}, đọc từ “${fileName}” lúc ${formatInstant(createdAt)}, người đọc vào: ${createdBy}.`}
    >
      <Told screen={screen} />
      <Desk
        readingId={screen.entry.id}
        isClosed={screen.state !== 'open'}
        canAdd={kind === 'plan'}
        comparesWith={screen.plan?.title ?? null}
        filter={filter}
        opened={opened?.key ?? null}
        view={{ ...screen.view, rows }}
        columns={screen.columns}
        fields={screen.fields}
        lists={screen.lists}
      >
        <SourcePane segments={screen.segments} marked={opened} />
      </Desk>
    </Page>
  );
}
