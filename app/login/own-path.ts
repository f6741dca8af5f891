/** A way on inside this site, never an address elsewhere ("//evil.example", "https://…", "/\evil"). */
export function ownPath(path: string | undefined): string {
  if (!path?.startsWith('/') || /^\/[/\\]/.test(path)) return '/';
  const url = URL.canParse(path, 'http://own.invalid') ? new URL(path, 'http://own.invalid') : null;
  return url?.origin === 'http://own.invalid' ? url.pathname + url.search : '/';
}
