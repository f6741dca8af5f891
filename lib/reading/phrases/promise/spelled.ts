const DIGIT = 'một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|linh|lẻ|không';

/** "ít nhất chín mươi phần trăm (90 %)": the words before the bracket say the same number and are passed over. */
export function withoutSpelled(before: string): string {
  return before.replace(SPELLED, '');
}

/** A bracket behind a number in words holds that number; "(1)" elsewhere counts a list. */
export const BEHIND_SPELLED = `(?<=(?<!\\p{L})(?:${DIGIT}) )`;

const SPELLED = new RegExp(`(?<!\\p{L})(?:(?:${DIGIT}) )+(?:phần trăm )?\\($`, 'u');
