/**
 * The request that Next.js would hand to the code under test. A test file puts it in place of `next/headers`:
 * vi.mock('next/headers', () => import('../../support/request.ts'))
 */
const jar = new Map<string, string>();
const sent = new Headers();

/** As `lib/auth/request.ts` reads them; that file cannot be imported here, because it asks for this one. */
const PATH_HEADER = 'x-cchc-path';
const NETWORK_HEADER = 'x-forwarded-for';

export async function cookies() {
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) as string } : undefined),
    set: (name: string, value: string, options: { maxAge?: number } = {}) => {
      if (options.maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    },
  };
}

export async function headers(): Promise<Headers> {
  return sent;
}

/** A fresh browser on `page`, from `network`; answers its cookies, so that they can be copied and stolen. */
export function openBrowser(page = '/', network = '10.0.0.1'): Map<string, string> {
  jar.clear();
  for (const name of [...sent.keys()]) sent.delete(name);
  sent.set('host', 'cchc.example');
  visit(page);
  sent.set(NETWORK_HEADER, network);
  sent.set('user-agent', 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0');
  return jar;
}

export function visit(page: string): void {
  sent.set(PATH_HEADER, page);
  sent.set('referer', `http://cchc.example${page}`);
}

/** Where a server function led, by Next.js' own redirect signal; anything else is thrown on. */
export async function leadsTo(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    (answer) => new Error(`led nowhere: ${JSON.stringify(answer)}`),
    (thrown: Error & { digest?: string }) => thrown,
  );
  const [signal, , address] = ('digest' in error ? (error.digest ?? '') : '').split(';');
  if (signal !== 'NEXT_REDIRECT') throw error;
  return address as string;
}
