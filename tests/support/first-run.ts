import { expect } from 'vitest';
import { fillIn, isSignedIn, signInPlainly } from './plain-visit.ts';

/** How the window prints the token. */
export const tokenIn = /First-run token, shown once: (\S+)/;

const PASSWORD = 'mèo đen ngủ trưa';

/** The token makes the first account, and a wrong one does not. */
export async function expectEntry(address: string, token: string): Promise<void> {
  const person = {
    ...{ province: 'khac', provinceName: 'Điện Biên', fullName: 'Lò Thị Hoa', username: 'hoa.lt' },
    ...{ newPassword: PASSWORD, repeatedPassword: PASSWORD },
  };
  expect((await fillIn(address, '/setup', { ...person, token: `${token}x` })).cookie).toBe('');
  const { cookie } = await fillIn(address, '/setup', { ...person, token });
  expect(await isSignedIn(address, cookie)).toBe(true);
  expect(await isSignedIn(address, await signInPlainly(address, person.username, PASSWORD))).toBe(true);
}
