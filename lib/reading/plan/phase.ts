import { lower } from '../phrases/words.ts';

/** The time that a heading sets for the list below it. */
export type Phase = {
  /** "2026-2027" */
  phase: string | null;
  deadlineYear: number | null;
  /** The words are nothing but a time: "Giai đoạn 2026 - 2027", "Đến năm 2030". */
  isTitle: boolean;
};

/** Reads the time out of a heading, with or without other words. */
export function phaseOf(title: string): Phase {
  const words = lower(title).trim();
  const range = /giai đoạn (?:từ )?(?:năm )?(20\d\d)\s*(?:[-–]|đến)\s*(?:năm )?(20\d\d)/.exec(words);
  const until = /(?:đến|tới|vào|trong) (?:hết |cuối )?(?:năm )?(20\d\d)/.exec(words);
  const year = /^(?:trong )?năm (20\d\d)$/.exec(words.replace(/[:.]+$/, ''));
  const last = range?.[2] ?? until?.[1] ?? year?.[1];
  return {
    phase: range ? `${range[1]}-${range[2]}` : null,
    deadlineYear: last ? Number(last) : null,
    isTitle: last !== undefined && words.split(' ').length <= 8 && (OPENS.test(words) || UNTIL_ALONE.test(words)),
  };
}

const OPENS = /^(?:(?:phấn đấu|mục tiêu|chỉ tiêu)\s)?(?:giai đoạn|đến|tới|trong|vào|năm)\b/;
/** "Phấn đấu đến hết năm 2025", also where the first words were misread: "Phản ánh đến hết năm 2025". */
const UNTIL_ALONE = /^\S+ \S+ (?:đến|tới) (?:hết |cuối )?năm 20\d\d$/;
