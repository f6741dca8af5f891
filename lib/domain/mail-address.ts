/**
 * An address that a letter may be sent to: one mailbox, without spaces, quotes, commas, brackets or control characters,
 * so that nothing in it can become a second address or a header.
 */
export function isMailAddress(text: string | null): text is string {
  return text !== null && text.length <= 200 && /^[\w.+%-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);
}
