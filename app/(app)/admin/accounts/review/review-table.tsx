import { Wide } from '@/components/ui/wide.tsx';
import type { Account } from '@/lib/db/accounts.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { reviewAccountAction } from '../actions.ts';
import { GrantList } from '../grant-list.tsx';
import { OneButtonForm } from '../one-button-form.tsx';

export function ReviewTable({ accounts, manyProvinces }: { accounts: readonly Account[]; manyProvinces: boolean }) {
  return (
    <Wide label="Tài khoản chờ rà soát">
      <table className="sheet stacked">
        <caption className="sr-only">Tài khoản chờ rà soát</caption>
        <thead>
          <tr>
            <th scope="col">Tài khoản</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Đăng nhập gần nhất</th>
            <th scope="col">Rà soát lần trước</th>
            <th scope="col">Việc làm</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <a href={routes.accountAdmin(account.id)}>{account.fullName}</a> ({account.username})
              </th>
              <td data-label="Vai trò">
                <GrantList {...{ grants: account.grants, manyProvinces }} />
              </td>
              <td data-label="Đăng nhập gần nhất">
                {account.lastSignInAt ? formatInstant(account.lastSignInAt) : 'chưa lần nào'}
              </td>
              <td data-label="Rà soát lần trước">{account.reviewedOn ? formatDay(account.reviewedOn) : 'chưa'}</td>
              <td>
                <OneButtonForm
                  action={reviewAccountAction}
                  fields={{ userId: account.id }}
                  label="Xác nhận"
                  about={account.fullName}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
