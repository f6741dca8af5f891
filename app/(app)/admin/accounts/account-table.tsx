import { Chip } from '@/components/ui/chip.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Account } from '@/lib/db/accounts.ts';
import { idleDays, isUnused } from '@/lib/domain/account.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { GrantList } from './grant-list.tsx';

type AccountTableProps = { accounts: readonly Account[]; day: Day; manyProvinces: boolean };

export function AccountTable({ accounts, day, manyProvinces }: AccountTableProps) {
  return (
    <Wide label="Tài khoản của tỉnh">
      <table className="sheet stacked">
        <caption className="sr-only">Tài khoản của tỉnh</caption>
        <thead>
          <tr>
            <th scope="col">Tên đăng nhập</th>
            <th scope="col">Họ và tên</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Đăng nhập gần nhất</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <a href={routes.accountAdmin(account.id)}>{account.username}</a>
              </th>
              <td data-label="Họ và tên">{account.fullName}</td>
              <td data-label="Vai trò">
                <GrantList {...{ grants: account.grants, manyProvinces }} />
              </td>
              <td data-label="Đăng nhập gần nhất">
                {account.lastSignInAt ? formatInstant(account.lastSignInAt) : 'chưa lần nào'}
              </td>
              <td>
                <State {...{ account, day }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function State({ account, day }: { account: Account; day: Day }) {
  if (account.disabledOn !== null) return <Chip tone="risk">Đã khóa</Chip>;
  if (isUnused(account, day)) return <Chip tone="slow">{`${idleDays(account, day)} ngày không dùng`}</Chip>;
  if (account.mustChangePassword) return <Chip tone="plain">Chưa đổi mật khẩu ban đầu</Chip>;
  return <Chip tone="plain">{account.hasTotp ? 'Đang dùng, hai bước' : 'Đang dùng'}</Chip>;
}
