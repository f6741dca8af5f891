import { isSampleMode } from '@/lib/env.ts';
import { routes } from '@/lib/routes.ts';

const PARTS = [
  { href: routes.accounts(), label: 'Tài khoản' },
  { href: routes.accountReview(), label: 'Rà soát tài khoản' },
  { href: routes.reminders(), label: 'Đôn đốc' },
  { href: routes.forms(), label: 'Biểu mẫu' },
  { href: routes.statusRules(), label: 'Ngưỡng đánh giá' },
  { href: routes.holidays(), label: 'Ngày nghỉ' },
  { href: routes.dataAccess(), label: 'Truy cập dữ liệu' },
  { href: routes.catalogue(), label: 'Danh mục kế hoạch' },
];
const SAMPLE = { href: routes.sample(), label: 'Dữ liệu minh họa' };

/** The parts of the administration, from each to each. */
export function AdminNav({ here }: { here: string }) {
  return (
    <nav aria-label="Quản trị">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {[...PARTS, ...(isSampleMode() ? [SAMPLE] : [])].map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              {...(href === here ? { 'aria-current': 'page' as const } : {})}
              className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
