import { Section } from '@/components/ui/page.tsx';
import type { Report } from '@/lib/db/reports.ts';
import { openSections } from '@/lib/domain/section.ts';
import { routes } from '@/lib/routes.ts';

type NarrativeSectionProps = {
  report: Report;
  writable?: boolean;
  /** The sections of an earlier sending by key, to mark what changed since; null when there is none. */
  before?: Record<string, string> | null;
  since?: string;
};

/** The report in words, where it is read, checked and reviewed; empty sections that are not owed stay away. */
export function NarrativeSection({ report, writable = false, before = null, since = '' }: NarrativeSectionProps) {
  if (report.sections.length === 0) return null;
  const written = report.sections.filter((section) => section.text !== '');
  const owed = openSections(report.sections).length;
  return (
    <Section
      id="phan-loi"
      title="Phần lời"
      lede={`Đã viết ${written.length}/${report.sections.length} mục${owed > 0 ? `, còn ${owed} mục bắt buộc` : ''}.`}
    >
      {report.sections
        .filter((section) => section.text !== '' || section.required)
        .map((section) => (
          <div key={section.sectionId} className="mb-4 max-w-[80ch]">
            <h3 className="font-semibold">
              {section.title}
              {before !== null && (before[section.key] ?? '') !== section.text ? (
                <span className="ml-2 text-sm font-semibold text-accent">đã đổi so với {since}</span>
              ) : null}
            </h3>
            {section.text === '' ? (
              <p className="hatched px-1 text-muted">chưa viết</p>
            ) : (
              <p className="whitespace-pre-line">{section.text}</p>
            )}
          </div>
        ))}
      {writable ? (
        <p className="no-print mt-2">
          <a href={routes.narrative(report.submission.id)}>Viết phần lời theo đề cương</a>
        </p>
      ) : null}
    </Section>
  );
}
