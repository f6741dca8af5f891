import { type PunctualityPoint, PunctualitySvg } from '@/components/charts/punctuality-svg.tsx';
import { PictureExport } from '@/components/picture-export.tsx';
import { Chip, type Tone } from '@/components/ui/chip.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { AgencyEntry } from '@/lib/db/agencies.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import {
  countPunctuality,
  daysFromDue,
  type PeriodSending,
  type Punctuality,
  punctualityOf,
} from '@/lib/domain/punctuality.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { PUNCTUALITY_TEXT, punctualityInWords, sendingInShort, sendingInWords } from '@/lib/text/punctuality.ts';
import { PERIOD_SIGN } from '@/lib/text/sending.ts';
import '@/components/charts/charts.css';

/** Three years of four reports; the file holds them all. */
const MOST_SHOWN = 12;

type PunctualityProps = KnownOn & { agency: AgencyEntry; sendings: readonly PeriodSending[] | null; day: Day };

/** When each report was sent against its due day: a small picture, and the table that says the same. */
export function PunctualitySection({ agency, sendings, day, knownOn }: PunctualityProps) {
  if (!agency.reports || sendings === null || (agency.validTo !== null && sendings.length === 0)) return null;
  const title = `${agency.name}: gửi báo cáo so với hạn`;
  const shown = sendings.slice(-MOST_SHOWN);
  return (
    <Section title="Gửi báo cáo qua các kỳ" lede={punctualityInWords(countPunctuality(sendings, day))}>
      {shown.length === 0 ? (
        <p className="text-muted">Chưa có kỳ báo cáo nào giao cho cơ quan này.</p>
      ) : (
        <>
          <Wide label={title} fromEnd>
            <div id="gui-bao-cao" className="w-max">
              <PunctualitySvg points={shown.map((one) => pointOf(one, day))} title={title} />
            </div>
          </Wide>
          <SendingTable sendings={shown.toReversed()} day={day} />
          <PictureExport
            of="gui-bao-cao"
            name={`gui-bao-cao-${agency.code}`}
            title={title}
            note={`Đến ngày ${formatDay(day)}. Cột trên vạch: gửi trước hạn; dưới vạch: gửi muộn hoặc quá hạn chưa gửi (nét đứt).`}
            csv={onDay(`${routes.agency(agency.id)}/table.csv?bang=gui-bao-cao`, knownOn)}
          />
        </>
      )}
    </Section>
  );
}

function SendingTable({ sendings, day }: { sendings: readonly PeriodSending[]; day: Day }) {
  return (
    <table className="sheet stacked mt-3">
      <caption className="sr-only">Gửi báo cáo từng kỳ</caption>
      <thead>
        <tr>
          <th scope="col">Kỳ</th>
          <th scope="col">Hạn gửi</th>
          <th scope="col">Gửi lần đầu</th>
          <th scope="col">Kết quả</th>
          <th scope="col" className="num">
            Số lần bị trả lại
          </th>
        </tr>
      </thead>
      <tbody>
        {sendings.map((sending) => (
          <SendingRow key={sending.submissionId} sending={sending} day={day} />
        ))}
      </tbody>
    </table>
  );
}

function SendingRow({ sending, day }: { sending: PeriodSending; day: Day }) {
  const state = punctualityOf(sending, day);
  return (
    <tr>
      <th scope="row" className="font-normal">
        {sending.isDraft ? sending.periodName : <a href={routes.report(sending.submissionId)}>{sending.periodName}</a>}
      </th>
      <td data-label="Hạn gửi">{formatDay(sending.dueOn)}</td>
      <td data-label="Gửi lần đầu">
        {daysFromDue(sending, day) === null || sending.firstSentAt === null
          ? 'chưa gửi'
          : formatInstant(sending.firstSentAt)}
      </td>
      <td data-label="Kết quả">
        <Chip tone={TONES[state]}>{PUNCTUALITY_TEXT[state]}</Chip>{' '}
        <span className="text-muted">{sendingInWords(sending, day)}</span>
      </td>
      <td data-label="Số lần bị trả lại" className="num">
        {sending.returns}
      </td>
    </tr>
  );
}

function pointOf(sending: PeriodSending, day: Day): PunctualityPoint {
  return {
    key: String(sending.submissionId),
    period: PERIOD_SIGN[sending.kind],
    year: String(sending.reportYear),
    state: punctualityOf(sending, day),
    days: daysFromDue(sending, day),
    shown: sendingInShort(sending, day),
  };
}

const TONES: Record<Punctuality, Tone> = { 'on-time': 'good', late: 'slow', 'not-sent': 'risk', 'not-due': 'plain' };
