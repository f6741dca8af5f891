/** The first line of what could not be saved; `time` is the sentence before it, or nothing. */
export function notSavedInWords(time: string, count: number): string {
  return `${time} Còn ${count} dòng chưa lưu được:`.trim();
}
