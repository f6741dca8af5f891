import type { Paragraph } from '../block.ts';
import type { PlanHead } from '../proposal.ts';
import { HEAD_WARNINGS as WARNING } from './doubts.ts';
import { documentIn, proposalIn } from './head/document.ts';
import { issuerIn } from './head/issuer.ts';
import { headLines } from './head/lines.ts';
import { titleIn } from './head/title.ts';

export type ReadPlanHead = { head: PlanHead; confidence: number; warnings: string[] };

/** Title, years, number, day, proposal and issuer of a plan, from what stands before its first section. */
export function readPlanHead(paragraphs: readonly Paragraph[]): ReadPlanHead {
  const lines = headLines(paragraphs);
  const title = titleIn(lines);
  const document = documentIn(lines);
  const issued = document.on === null ? null : Number(document.on.slice(0, 4));
  const named = lines.find((line) => /kế hoạch/iu.test(line) && yearsIn(line, issued) !== null) ?? null;
  const over = lines.find((line) => OVER_TABLE.test(line) && yearsIn(line, issued) !== null) ?? null;
  const years = yearsIn(title, issued) ?? yearsIn(named, issued) ?? yearsIn(over, issued);
  const { issuer, province, spellings } = issuerIn(lines, title);
  const warnings = [
    title === null ? WARNING.noTitle : null,
    years === null ? WARNING.noYears : null,
    years?.[2] ? WARNING.startAssumed(years[0]) : null,
    document.no === null ? (document.isBlank ? WARNING.blankNumber : WARNING.noNumber) : null,
    document.no !== null && document.on === null ? WARNING.noDay : null,
    issuer === '' ? WARNING.noIssuer : null,
    spellings.length > 1 ? WARNING.spellings(spellings) : null,
  ].filter((warning) => warning !== null);
  const head: PlanHead = {
    title: title ?? '',
    province,
    startYear: years?.[0] ?? null,
    endYear: years?.[1] ?? null,
    decisionNo: document.no,
    decisionDate: document.on,
    proposedOn: proposalIn(lines),
    issuer,
  };
  return { head, confidence: title === null || years === null ? 0.4 : warnings.length > 0 ? 0.75 : 0.95, warnings };
}

/** What stands over a table sent without its plan. */
const OVER_TABLE =
  /^(?:phụ lục|danh mục|biểu|bảng|tổng hợp|phân công|nhiệm vụ(?! \d)|(?:hệ thống |các )?chỉ tiêu(?! \d))(?!\p{L})/iu;

/** "giai đoạn 2026 - 2030"; "năm 2026" is one year; "đến năm 2030" begins in the year in which the plan is issued. */
function yearsIn(text: string | null, issued: number | null): [start: number, end: number, isAssumed: boolean] | null {
  if (text === null) return null;
  const stretch = /(?:giai đoạn|thời kỳ|năm)? ?((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})(?!\d)/iu.exec(text);
  if (stretch) return [Number(stretch[1]), Number(stretch[2]), false];
  const until = Number(/đến (?:hết )?năm (20\d{2})(?!\d)/iu.exec(text)?.[1] ?? 0);
  if (issued !== null && until > issued) return [issued, until, true];
  const year = /năm ((?:19|20)\d{2})(?!\d)/iu.exec(text);
  return year && [Number(year[1]), Number(year[1]), false];
}
