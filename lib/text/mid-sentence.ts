/** "Cán bộ Sở Nội vụ" → "cán bộ Sở Nội vụ": in the middle of a sentence the names keep their capitals. */
export function midSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
