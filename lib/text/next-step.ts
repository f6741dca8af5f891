import type { NextStep, NextStepReading } from '@/lib/domain/next-step.ts';
import type { RemedyStanding } from '@/lib/domain/remedy.ts';
import { formatDay } from './days.ts';

/** Of a task: what its agencies say in their reports is a next step too. */
export const NEXT_STEP_STANDING_TEXT: Record<RemedyStanding, string> = {
  'not-needed': 'Chưa phải ghi bước tiếp theo.',
  owed: 'Quá hạn trên 30 ngày mà chưa ghi bước tiếp theo: cần ghi nguyên nhân, biện pháp, người chịu trách nhiệm và ngày phải xong.',
  'in-hand': 'Bước tiếp theo đã được ghi, chưa đến ngày phải xong.',
  'follow-up': 'Bước tiếp theo đã qua ngày phải xong: đến lúc báo kết quả.',
};

/** "bước tiếp theo: trình dự thảo quyết định; Phòng Cải cách hành chính; xong ngày 31/01/2027". */
export function stepInWords({ what, who, by }: NextStep): string {
  return `bước tiếp theo: ${what}; ${who}; xong ngày ${formatDay(by)}`;
}

/** What an overdue task still owes by its next step; nothing where one is in hand. */
export const NEXT_STEP_DUTY_TEXT: Partial<Record<RemedyStanding, string>> = {
  owed: 'chưa ghi bước tiếp theo',
  'follow-up': 'bước tiếp theo đã qua ngày mà chưa báo kết quả',
};

/** The nearest step, and how many others there are; empty where none is known. */
export function stepsInWords([first, ...others]: NextStepReading['steps']): string {
  if (first === undefined) return '';
  return `${stepInWords(first)}${others.length > 0 ? ` (và ${others.length} bước khác)` : ''}`;
}

/** What comes next and what is still owed; empty where nothing is. */
export function nextStepInWords({ standing, steps }: NextStepReading): string {
  return [stepsInWords(steps), NEXT_STEP_DUTY_TEXT[standing] ?? ''].filter(Boolean).join('; ');
}
