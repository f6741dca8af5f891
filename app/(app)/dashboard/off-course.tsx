import { ThresholdNote } from '@/components/threshold-note.tsx';
import { Section } from '@/components/ui/page.tsx';
import { needDecision } from '@/lib/domain/attention.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type PlacedRemedy, redWithoutRemedy } from '@/lib/domain/duties.ts';
import { countByGroup, type TargetReading } from '@/lib/domain/target-reading.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { countsInWords } from '@/lib/text/overview.ts';
import { type Drawn, TargetLines } from './target-lines.tsx';

type OffCourseProps = Drawn & { lines: readonly TargetReading[]; remedies: readonly PlacedRemedy[]; day: Day };

const NONE_OFF = 'Chưa có chỉ tiêu nào bị chậm hay có nguy cơ không đạt theo số liệu đã duyệt.';
const NONE_KNOWN = 'Chưa có số liệu đã duyệt nào nên chưa đánh giá được chỉ tiêu nào.';
const WORDS = { atRisk: 'có nguy cơ không đạt', behind: 'chậm', missed: 'không đạt khi hết hạn' };

/** What needs a decision, worst first; what is red and has no remedy is named before anything else. */
export function OffCourse({ lines, remedies, day, ...drawn }: OffCourseProps) {
  const counts = countByGroup(lines);
  const words = countsInWords(
    [
      ['atRisk', counts['at-risk']],
      ['behind', counts.behind],
      ['missed', counts.missed],
    ],
    WORDS,
  );
  const bare = redWithoutRemedy(lines, remedies, day);
  return (
    <Section
      id="can-quyet-dinh"
      title="Chỉ tiêu cần quyết định"
      lede={words === '' ? undefined : `${counts['at-risk'] + counts.behind + counts.missed} chỉ tiêu: ${words}.`}
    >
      {bare.length === 0 ? null : (
        <p className="mb-3 max-w-[80ch] border-l-4 border-risk pl-3">
          <strong className="text-risk">{bare.length} chỉ tiêu đỏ chưa có biện pháp khắc phục:</strong>{' '}
          {bare.map(({ target }, index) => (
            <span key={target.id}>
              {index > 0 ? '; ' : ''}
              <a href={onDay(`${routes.target(target.id)}#bien-phap`, drawn.knownOn)}>{target.title}</a>
            </span>
          ))}
          .
        </p>
      )}
      <TargetLines
        lines={needDecision(lines, 10)}
        {...drawn}
        otherwise={lines.some(({ state }) => state.figure !== null) ? NONE_OFF : NONE_KNOWN}
      />
      <ThresholdNote rules={lines[0]?.state.rules} />
    </Section>
  );
}
