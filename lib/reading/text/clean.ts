/** Text without what formats leave behind in it: markup, odd spaces, invisible signs. "\n" stays. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u2000-\u200a]/g, ' ').trim();
}
