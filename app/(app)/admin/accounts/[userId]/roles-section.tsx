import { Section } from '@/components/ui/page.tsx';
import type { Account } from '@/lib/db/accounts.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayManageAccounts } from '@/lib/domain/policy.ts';
import { revokeRoleAction } from '../actions.ts';
import type { GrantOptions } from '../grant-fields.tsx';
import { grantInWords } from '../grant-in-words.ts';
import { OneButtonForm } from '../one-button-form.tsx';
import { GrantForm } from './grant-form.tsx';

type RolesSectionProps = { actor: Actor; account: Account; options: GrantOptions };

/** One person can hold several roles; giving or taking one ends the person's sessions. */
export function RolesSection({ actor, account, options }: RolesSectionProps) {
  return (
    <Section title="Vai trò" lede="Giao hoặc thu vai trò có hiệu lực ngay; người dùng phải đăng nhập lại.">
      <ul className="mb-6">
        {account.grants.map((grant) => (
          <li key={grant.id} className="flex flex-wrap items-center gap-x-4 border-b border-hairline py-1">
            <span className="grow">{grantInWords(grant, options.provinces.length > 1)}</span>
            {mayManageAccounts(actor, grant) ? (
              <OneButtonForm
                action={revokeRoleAction}
                fields={{ userId: account.id, grantId: grant.id }}
                label="Thu vai trò"
                about={grantInWords(grant, true)}
                weight="danger"
              />
            ) : null}
          </li>
        ))}
      </ul>
      <GrantForm userId={account.id} options={options} />
    </Section>
  );
}
