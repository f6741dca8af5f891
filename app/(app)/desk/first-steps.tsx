import { Section } from '@/components/ui/page.tsx';
import { countBegun } from '@/lib/db/first-steps.ts';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type FirstStep, stepsLeft } from '@/lib/domain/first-steps.ts';
import { FirstStepWay } from '../first-step-way.tsx';

/** A province that has just begun: what is still to be brought in, and the way to each. */
export async function FirstSteps({ actor }: { actor: Actor }) {
  const [provinceId] = staffProvincesOf(actor);
  const left = provinceId === undefined ? [] : stepsLeft(await countBegun(provinceId));
  if (left.length === 0) return null;
  return (
    <Section title="Để các cơ quan bắt đầu báo cáo" lede="Làm theo thứ tự; việc đã xong không hiện nữa.">
      <ol className="max-w-[72ch]">
        {left.map((step) => (
          <li key={step} className="border-b border-hairline py-2">
            <strong className="font-semibold">{MISSING[step]}</strong> <FirstStepWay {...{ actor, step }} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const MISSING: Record<FirstStep, string> = {
  agencies: 'Chưa có cơ quan nào.',
  plans: 'Chưa có kế hoạch nào.',
  forms: 'Chưa có biểu mẫu báo cáo nào.',
  periods: 'Chưa mở kỳ báo cáo nào.',
};
