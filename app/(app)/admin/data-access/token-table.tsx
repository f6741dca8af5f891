import { Chip } from '@/components/ui/chip.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { ListedToken } from '@/lib/db/api-tokens.ts';
import { lastDayOf, tokenStateAt } from '@/lib/domain/api-token.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { TOKEN_SCOPE_TEXT, TOKEN_STATE_TEXT } from '@/lib/text/tokens.ts';
import { OneButtonForm } from '../accounts/one-button-form.tsx';
import { revokeTokenAction } from './actions.ts';

export function TokenTable({ tokens, now }: { tokens: readonly ListedToken[]; now: Date }) {
  return (
    <Wide label="Mã truy cập đã cấp">
      <table className="sheet stacked">
        <caption className="sr-only">Mã truy cập đã cấp</caption>
        <thead>
          <tr>
            <th scope="col">Phần mềm</th>
            <th scope="col">Được làm</th>
            <th scope="col">Cấp lúc</th>
            <th scope="col">Dùng gần nhất</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td data-label="Được làm">
                {TOKEN_SCOPE_TEXT[token.scope]}: {token.agencyName ?? token.provinceName}
              </td>
              <td data-label="Cấp lúc">
                {formatInstant(token.issuedAt)}, {token.issuedBy}
              </td>
              <td data-label="Dùng gần nhất">{token.lastUsedAt ? formatInstant(token.lastUsedAt) : 'chưa lần nào'}</td>
              <td data-label="Tình trạng">
                <Standing {...{ token, now }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Standing({ token, now }: { token: ListedToken; now: Date }) {
  const state = tokenStateAt(token, now);
  const { revokedAt, revokedBy } = token;
  return (
    <>
      <Chip tone={state === 'active' ? 'good' : 'plain'}>{TOKEN_STATE_TEXT[state]}</Chip>{' '}
      {revokedAt ? `${formatInstant(revokedAt)}, ${revokedBy}` : `đến hết ${formatDay(lastDayOf(token))}`}
      {state === 'active' ? (
        <OneButtonForm
          action={revokeTokenAction}
          fields={{ tokenId: token.id }}
          label="Thu hồi"
          about={`mã của ${token.name}`}
        />
      ) : null}
    </>
  );
}
