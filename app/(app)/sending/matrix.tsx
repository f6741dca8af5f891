import { Wide } from '@/components/ui/wide.tsx';
import type { Period } from '@/lib/db/periods.ts';
import type { Reminded, ReportingAgency } from '@/lib/db/sending.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { agencyInShort, PERIOD_SIGN } from '@/lib/text/sending.ts';
import type { Line } from '@/lib/use-cases/view-sending.ts';
import { type Block, blocksOf } from './blocks.ts';
import { RemindCell, StateCell } from './cells.tsx';
import { keptOf, type View } from './filters.ts';

type MatrixProps = {
  lines: readonly Line[];
  periods: readonly Period[];
  focus: Period;
  view: View;
  reminded: ReadonlyMap<number, Reminded>;
  today: Day;
  /** Whether a button stands beside whoever has not sent. */
  reminds: boolean;
};

/** Agencies × periods in columns by group: a province of 145 stands on one screen of 1440 × 900. */
export function Matrix({ lines, ...rest }: MatrixProps) {
  return (
    <div className="matrices">
      {blocksOf(lines).map((block) => (
        <BlockTable key={`${block.name} ${block.from}`} {...{ block, ...rest }} />
      ))}
    </div>
  );
}

type BlockProps = Omit<MatrixProps, 'lines'> & { block: Block };

function BlockTable({ block: { name, from, lines }, periods, focus, view, reminded, today, reminds }: BlockProps) {
  const label = `${name}, ${from}–${from + lines.length - 1}`;
  return (
    <Wide label={label}>
      <table className="sheet matrix">
        <caption className="sr-only">{label}: tình hình gửi báo cáo theo kỳ</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {periods.map((period) => (
              <PeriodHead key={period.id} {...{ period, isFocus: period.id === focus.id, view }} />
            ))}
            {reminds ? (
              <th scope="col" className="remind">
                Nhắc
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ agency, cells }) => (
            <tr key={agency.id}>
              <AgencyHead agency={agency} />
              {periods.map((period) => (
                <StateCell key={period.id} cell={cells.get(period.id) ?? null} />
              ))}
              {reminds ? (
                <RemindCell {...{ cell: cells.get(focus.id) ?? null, reminded, today, name: agency.name }} />
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function AgencyHead({ agency }: { agency: ReportingAgency }) {
  const short = agencyInShort(agency);
  if (short === agency.name) return <th scope="row">{short}</th>;
  return (
    <th scope="row" title={agency.name}>
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">{agency.name}</span>
    </th>
  );
}

/** The way to the same page with this period in question. */
function PeriodHead({ period, isFocus, view }: { period: Period; isFocus: boolean; view: View }) {
  return (
    <th scope="col" title={period.name}>
      <a
        href={addressWith(routes.sending(), { ...keptOf(view, period.id), 'tinh-trang': view.state })}
        {...(isFocus ? { 'aria-current': 'true' as const } : {})}
      >
        <span aria-hidden="true">{PERIOD_SIGN[period.kind]}</span>
        <span className="sr-only">{period.name}</span>
      </a>
    </th>
  );
}
