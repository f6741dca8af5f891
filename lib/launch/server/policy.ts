/** What a page may load: its own files, and the scripts and styles that carry this answer's nonce. */
export function pagePolicy(nonce: string, isDevelopment: boolean): string {
  // the development tools compile in the browser, write styles without a nonce, and keep a socket open
  const [script, style, connect] = isDevelopment
    ? ["'unsafe-eval'", "'unsafe-inline'", 'ws:']
    : ['', `'nonce-${nonce}'`, ''];
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${script}`,
    `style-src 'self' ${style}`,
    "style-src-attr 'unsafe-inline'", // charts place their parts by style attributes; no script runs from there
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${connect}`,
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
    .map((line) => line.trim())
    .join('; ');
}

/** For everything that is not a page: nothing may be loaded from it, and nothing may frame it. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For the pages of this server itself, which stand alone: one style, no script. */
export function refusalPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
}
