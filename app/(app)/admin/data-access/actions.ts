'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { issuedInWords } from '@/lib/text/tokens.ts';
import { issueToken } from '@/lib/use-cases/tokens/issue-token.ts';
import { revokeToken } from '@/lib/use-cases/tokens/revoke-token.ts';
import { issueTokenFields, revokeTokenFields } from './schemas.ts';

export const issueTokenAction = formAction(issueTokenFields, async (actor, order) => {
  const { token } = await issueToken(actor, order);
  return { message: issuedInWords(order.name, token) };
});

export const revokeTokenAction = formAction(revokeTokenFields, async (actor, { tokenId }) => {
  await revokeToken(actor, tokenId);
  redirect(routes.dataAccess());
});
