import { headers } from 'next/headers';

/** Set by our own server on every request, over anything the client sent: see `lib/launch`. */
export const PATH_HEADER = 'x-cchc-path';
export const NETWORK_HEADER = 'x-cchc-network';
export const SCHEME_HEADER = 'x-cchc-scheme';

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

export async function isSecureRequest(): Promise<boolean> {
  return (await headers()).get(SCHEME_HEADER) === 'https';
}

/** Where a request comes from: an IPv4 address, or the /64 of an IPv6 address (one subscriber); null when unknown. */
export async function findNetwork(): Promise<string | null> {
  const address = (await headers()).get(NETWORK_HEADER)?.replace(/^::ffff:/, '') ?? '';
  if (address === '') return null;
  return address.includes(':') ? `${address.split(':').slice(0, 4).join(':')}::/64` : address;
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
  const path = `${url.pathname}${url.search}`;
  return path.startsWith('//') ? null : path;
}
