/** Visits without a browser: the forms work before JavaScript arrives, so a plain request is enough. */

export type Answer = { status: number; location: string; cookie: string; text: string };

/** Whose visit it is, and the button of the form that is meant where a page has more than one. */
export type Filling = { cookie?: string; button?: string };

/** Fills in the form of a page and sends it, with the hidden fields that the page gave it. */
export async function fillIn(
  address: string,
  path: string,
  fields: Record<string, string>,
  { cookie = '', button = '' }: Filling = {},
): Promise<Answer> {
  const form = new FormData();
  const page = (await visit(address, path, cookie)).text;
  for (const [name, value] of hiddenFields(formWith(button, page))) form.append(name, value);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return ask(address + path, { method: 'POST', body: form, headers: { origin: address, cookie } });
}

export function visit(address: string, path: string, cookie = ''): Promise<Answer> {
  return ask(address + path, { headers: { cookie } });
}

/** The cookie of a session that the server has acknowledged; empty when it did not let the person in. */
export async function signInPlainly(address: string, username: string, password: string): Promise<string> {
  const { status, cookie } = await fillIn(address, '/login', { username, password });
  return status === 303 ? cookie : '';
}

/** Whether the session behind a cookie is still there. */
export async function isSignedIn(address: string, cookie: string): Promise<boolean> {
  return cookie !== '' && (await visit(address, '/account', cookie)).status === 200;
}

/** True when requests are answered, false while they are not. */
export function isWell(address: string): Promise<boolean> {
  return fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { ...init, redirect: 'manual' });
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    cookie: answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '',
    text: await answer.text(),
  };
}

function formWith(button: string, page: string): string {
  const form = [...page.matchAll(/<form[^>]*>.*?<\/form>/gs)].find(([markup]) => markup.includes(button));
  if (!form) throw new Error(`no form with «${button}» on the page`);
  return form[0];
}

function hiddenFields(page: string): [name: string, value: string][] {
  return [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, name, value]) => [
    name ?? '',
    (value ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ]);
}
