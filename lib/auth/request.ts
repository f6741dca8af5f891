import { headers } from 'next/headers';

/** Set by our own server on every request, over anything the client sent (`lib/launch/server/gate.ts`). */
const PATH_HEADER = 'x-cchc-path';

/** The local address (path and query) that this request or form came from; null when it cannot be known. */
export async function findRequestPath(): Promise<string | null> {
  const all = await headers();
  return localPath(all.get(PATH_HEADER)) ?? localPath(all.get('referer'), all.get('host'));
}

/** The address of the page on which a form was filled in. */
export async function findFormPath(): Promise<string | null> {
  const all = await headers();
  return localPath(all.get('referer'), all.get('host')) ?? localPath(all.get(PATH_HEADER));
}

/** True behind https: our server believes the proxy's word only where the installation says that there is one. */
export async function isSecureRequest(): Promise<boolean> {
  return (await headers()).get('x-forwarded-proto') === 'https';
}

/**
 * Where a request comes from: an IPv4 address, or the /64 of an IPv6 address (one subscriber); null when unknown.
 * The last address is the one that the nearest proxy, or our own server, has seen for itself.
 */
export async function findNetwork(): Promise<string | null> {
  const seen = (await headers()).get('x-forwarded-for')?.split(',').at(-1) ?? '';
  const address = seen.trim().replace(/^::ffff:/, '');
  if (address === '') return null;
  if (address === '::1') return '127.0.0.1';
  return address.includes(':') ? subnetOf(address) : address.slice(0, 60);
}

/** The first four groups; "::" stands for zeros. */
function subnetOf(address: string): string {
  const groups = (address.split('::')[0] ?? '').split(':').filter((group) => group !== '');
  return `${[...groups, '0', '0', '0', '0'].slice(0, 4).join(':').toLowerCase()}::/64`;
}

/** The browser in its own words, cut short: enough to recognise one's own sessions. */
export async function findDevice(): Promise<string | null> {
  return (await headers()).get('user-agent')?.slice(0, 200) ?? null;
}

/** Keeps a path on this site and drops everything that leads elsewhere: `//host`, `/\host`, other schemes, other hosts. */
export function localPath(address: string | null | undefined, host: string | null = null): string | null {
  if (!address || address.length > 2_000) return null;
  const base = new URL(`http://${host ?? 'local.invalid'}`);
  const url = URL.parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== base.host) return null;
  url.searchParams.delete('_rsc'); // the framework's own mark on a navigation
  const path = `${url.pathname}${url.search}`;
  return path.startsWith('//') ? null : path;
}
