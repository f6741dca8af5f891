import { Wide } from '@/components/ui/wide.tsx';
import type { Account } from '@/lib/db/accounts.ts';
import { disableUnusedFrom, idleDays } from '@/lib/domain/account.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { disableUnusedAction, warnUnusedAction } from '../actions.ts';
import { OneButtonForm } from '../one-button-form.tsx';

export function UnusedTable({ accounts, day }: { accounts: readonly Account[]; day: Day }) {
  return (
    <Wide label="Tài khoản lâu không dùng">
      <table className="sheet stacked">
        <caption className="sr-only">Tài khoản lâu không dùng</caption>
        <thead>
          <tr>
            <th scope="col">Tài khoản</th>
            <th scope="col" className="num">
              Số ngày không dùng
            </th>
            <th scope="col">Cảnh báo</th>
            <th scope="col">Việc làm</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <a href={routes.accountAdmin(account.id)}>{account.fullName}</a> ({account.username})
              </th>
              <td data-label="Số ngày không dùng" className="num">
                {idleDays(account, day)}
              </td>
              <td data-label="Cảnh báo">{account.warnedOn ? `ngày ${formatDay(account.warnedOn)}` : 'chưa'}</td>
              <td>
                <Deed {...{ account, day }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Deed({ account, day }: { account: Account; day: Day }) {
  const from = disableUnusedFrom(account);
  const fields = { userId: account.id };
  if (from === null)
    return <OneButtonForm action={warnUnusedAction} fields={fields} label="Cảnh báo" about={account.fullName} />;
  if (day < from) return <>Khóa được từ {formatDay(from)}</>;
  return (
    <OneButtonForm action={disableUnusedAction} fields={fields} label="Khóa" about={account.fullName} weight="danger" />
  );
}
