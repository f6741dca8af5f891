import { expect } from 'vitest';
import { fillIn, isSignedIn, signInPlainly, visit } from './plain-visit.ts';

/** How the window prints the token. */
export const tokenIn = /First-run token, shown once: (\S+)/;

const PASSWORD = 'mèo đen ngủ trưa';

/** The token makes the first account, and a wrong one does not; the empty province says what to bring in. */
export async function expectEntry(address: string, token: string): Promise<void> {
  const person = {
    ...{ province: 'khac', provinceName: 'Điện Biên', fullName: 'Lò Thị Hoa', username: 'hoa.lt' },
    ...{ newPassword: PASSWORD, repeatedPassword: PASSWORD },
  };
  expect((await fillIn(address, '/setup', { ...person, token: `${token}x` })).cookie).toBe('');
  const { cookie } = await fillIn(address, '/setup', { ...person, token });
  expect(await isSignedIn(address, cookie)).toBe(true);
  expect(await isSignedIn(address, await signInPlainly(address, person.username, PASSWORD))).toBe(true);
  await expectBeginnings(address, cookie);
}

/** Each page that has nothing to show yet, and the way on that it must offer to the staff. */
const BEGINNINGS: readonly (readonly [page: string, way: string])[] = [
  ['/', '/readings/new'],
  ['/dashboard', '/readings/new'],
  ['/plans', '/readings/new'],
  ['/tasks', '/readings/new'],
  ['/compare', '/readings/new'],
  ['/agencies', '/agencies/new'],
  ['/published', '/readings/new'],
  ['/periods', '/periods/year'],
  ['/periods/new', '/admin/forms'],
  ['/periods/year', '/admin/forms'],
  ['/sending', '/periods/year'],
];

async function expectBeginnings(address: string, cookie: string): Promise<void> {
  for (const [page, way] of BEGINNINGS) {
    const { status, text } = await visit(address, page, cookie);
    expect([page, status]).toEqual([page, 200]);
    const main = /<main.*<\/main>/s.exec(text)?.[0] ?? '';
    expect([page, /chưa (có|mở)/i.test(main), main.includes(`href="${way}`)]).toEqual([page, true, true]);
  }
}
