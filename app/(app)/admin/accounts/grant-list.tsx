import type { Grant } from '@/lib/db/accounts.ts';
import { grantInWords } from './grant-in-words.ts';

export function GrantList({ grants, manyProvinces }: { grants: readonly Grant[]; manyProvinces: boolean }) {
  return (
    <ul>
      {grants.map((grant) => (
        <li key={grant.id}>{grantInWords(grant, manyProvinces)}</li>
      ))}
    </ul>
  );
}
