import type { Metadata } from 'next';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { listHolidayEntries } from '@/lib/db/holidays.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { requireStaff } from '../accounts/require-staff.ts';
import { AdminNav } from '../admin-nav.tsx';
import { AddHolidayForm, RemoveHolidayForm } from './holiday-forms.tsx';

export const metadata: Metadata = { title: 'Ngày nghỉ' };

/** Days off as data: a due day that falls on one shows the last working day before it, and never moves itself. */
export default async function HolidaysPage() {
  await requireStaff();
  const holidays = await listHolidayEntries();
  return (
    <Page
      title="Ngày nghỉ"
      lede="Hạn gửi rơi vào ngày nghỉ hoặc cuối tuần được ghi kèm ngày làm việc cuối cùng trước đó; bản thân hạn không đổi."
      above={<AdminNav here={routes.holidays()} />}
    >
      <p className="mb-4 max-w-[72ch] text-muted">
        Có sẵn các ngày dương lịch mà Bộ luật Lao động ấn định. Tết Nguyên đán, Giỗ Tổ Hùng Vương, ngày nghỉ thứ hai của
        Quốc khánh và ngày hoán đổi do văn bản từng năm quyết định: nhập kèm văn bản đó.
      </p>
      {holidays.length === 0 ? (
        <Empty>Chưa có ngày nghỉ nào. Thêm ngày đầu tiên ở dưới.</Empty>
      ) : (
        <table className="sheet stacked">
          <caption className="sr-only">Các ngày nghỉ</caption>
          <thead>
            <tr>
              <th scope="col">Ngày</th>
              <th scope="col">Tên</th>
              <th scope="col">Căn cứ</th>
              <th scope="col">Bỏ</th>
            </tr>
          </thead>
          <tbody>
            {holidays.map(({ day, name, source }) => (
              <tr key={day}>
                <th scope="row" className="font-normal">
                  {formatDay(day)}
                </th>
                <td data-label="Tên">{name}</td>
                <td data-label="Căn cứ">{source}</td>
                <td>
                  <RemoveHolidayForm day={formatDay(day)} name={name} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Section title="Thêm ngày nghỉ">
        <AddHolidayForm />
      </Section>
    </Page>
  );
}
