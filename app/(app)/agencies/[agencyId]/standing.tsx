import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { MEASURES, WEIGHTS } from '@/lib/domain/ranking.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import {
  MEASURE_TEXT,
  pointsInWords,
  RANK_GROUP_TEXT,
  rankInWords,
  rankingRule,
  shareInWords,
} from '@/lib/text/ranking.ts';
import type { AgencyView } from '@/lib/use-cases/view-agency.ts';

/** Its rank among its like, what it is made of, and the rule, side by side; nothing for who may not read ranks, nor of an agency that has ended. */
export function Standing({ ranking, line, knownOn }: KnownOn & Pick<AgencyView, 'ranking' | 'line'>) {
  if (ranking === null || line === null) return null;
  const rule = rankingRule(ranking, knownOn);
  return (
    <Section title="Xếp hạng trong nhóm">
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        <div>
          <p className="text-[1.05rem]">
            <strong className="font-semibold">{RANK_GROUP_TEXT[line.group]}</strong>: {rankInWords(line)}
            {line.score === null ? '' : `, ${pointsInWords(line)} điểm`}.{' '}
            <a href={onDay(addressWith(routes.compare(), { nhom: line.group, tinh: line.agency.provinceId }), knownOn)}>
              So sánh với các cơ quan cùng nhóm
            </a>
          </p>
          <Measures line={line} />
        </div>
        <div className="text-sm text-muted">
          {rule.map((sentence) => (
            <p key={sentence} className="mb-1.5">
              {sentence}
            </p>
          ))}
        </div>
      </div>
    </Section>
  );
}

function Measures({ line }: { line: NonNullable<AgencyView['line']> }) {
  return (
    <Wide label="Tiêu chí xếp hạng">
      <table className="sheet">
        <caption className="sr-only">Tiêu chí xếp hạng của cơ quan</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col" className="num">
              Đạt / xét
            </th>
            <th scope="col" className="num">
              Điểm tối đa
            </th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => (
            <tr key={measure}>
              <th scope="row" className="font-normal">
                {MEASURE_TEXT[measure]}
              </th>
              <td className="num">{shareInWords(line.shares[measure])}</td>
              <td className="num">{WEIGHTS[measure]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
