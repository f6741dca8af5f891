import { readAgencies } from '../agencies.ts';
import { doubtful, type Read, sure } from '../read.ts';
import { tidy } from '../words.ts';

export type Roles = { lead: Read<string[]>; support: Read<string[]> };

/**
 * Who leads and who supports, where the cells themselves say so against or beyond their columns: "Chủ trì: Sở A; Phối hợp:
 * Sở B", "Sở A (chủ trì), Sở B (phối hợp)", "Sở A chủ trì, phối hợp với Sở B".
 */
export function readRoles(leadCell: string, supportCell: string): Roles {
  const [leading = '', ...others] = tidy(leadCell).split(SUPPORTED_BY);
  const isLabelled = others.length > 0 && LABELLED.test(tidy(leadCell));
  const own = marked(readAgencies(isLabelled ? leading.replace(LEAD_LABEL, '') : leading), 'lead');
  const beside = marked(readAgencies(supportCell), 'support');
  const behind = others.map((text) => readAgencies(unclosed(text)));
  const lead = joined([own.lead, beside.lead]);
  const support = joined([own.support, ...behind, beside.support]);
  if (others.length === 0 || isLabelled) return { lead, support };
  return { lead: doubtful([...lead], SPLIT), support: doubtful([...support], SPLIT) };
}

/** Names without the role in brackets behind them. */
export function withoutRoles(read: Read<string[]>): Read<string[]> {
  const names = read.map((name) => withoutMark(name));
  return Object.assign(names, { confidence: read.confidence, why: read.why });
}

const SPLIT = 'Cột chủ trì ghi cả cơ quan phối hợp; đã tách theo chữ “phối hợp”.';

const SUPPORTED_BY =
  /\s*[,;.(]?\s*(?:^|(?<!\p{L}))(?:chủ trì,? )?(?:(?:các )?(?:cơ quan|đơn vị) )?phối hợp(?: thực hiện)?(?: (?:với|cùng) | ?: ?)/iu;

/** "Chủ trì: …; Phối hợp: …": nothing is left to guess. */
const LABELLED =
  /^[-+•*\s]*(?:(?:cơ quan|đơn vị) )?chủ trì ?:(?:(?!phối hợp)[\s\S])*phối hợp(?: thực hiện)? ?:(?![\s\S]*(?:chủ trì|phối hợp) ?:)/iu;
const LEAD_LABEL = /^[-+•*\s]*(?:(?:cơ quan|đơn vị) )?chủ trì ?:\s*/iu;

/** The bracket that was opened before "phối hợp". */
function unclosed(text: string): string {
  return text.split('(').length < text.split(')').length ? text.replace(/\)(?=[^)]*$)/, '') : text;
}

type Role = 'lead' | 'support';

/** "(chủ trì)" and "(phối hợp)" behind the names: a mark holds for the names before it that have none. */
function marked(read: Read<string[]>, column: Role): Record<Role, Read<string[]>> {
  const marks = read.map(markOf);
  if (marks.every((mark) => mark === null)) return { ...NOBODY(), [column]: read };
  const roles = rolesOf(marks, column);
  const isSure = marks.every((mark) => mark !== null) || isClear(marks);
  const of = (role: Role) => {
    const names = read.filter((_, at) => roles[at] === role).map(withoutMark);
    if (read.why !== null) return doubtful(names, read.why, read.confidence);
    return isSure ? sure(names) : doubtful(names, UNMARKED, 0.6);
  };
  return { lead: of('lead'), support: of('support') };
}

const UNMARKED = 'Chỉ một số tên có ghi (chủ trì) hoặc (phối hợp); cần xem vai trò của các tên còn lại.';

function NOBODY(): Record<Role, Read<string[]>> {
  return { lead: sure([]), support: sure([]) };
}

/** The next mark behind a name; of names that only "(phối hợp)" follows, the ones without it lead. */
function rolesOf(marks: readonly (Role | null)[], column: Role): Role[] {
  const leads = marks.includes('lead');
  return marks.map((mark, at) => {
    if (mark !== null) return mark;
    const next = marks.slice(at).find((one) => one !== null) ?? null;
    if (!leads) return column;
    return next ?? (marks.slice(0, at).includes('lead') ? 'support' : column);
  });
}

/** "Sở A (chủ trì), Sở B": one leads, all others are left. "Sở A, Sở B (phối hợp)": one name stands before those who support. */
function isClear(marks: readonly (Role | null)[]): boolean {
  const open = marks.flatMap((mark, at) => (mark === null ? [at] : []));
  return !marks.includes('lead') && open.length === 1 && open[0] === 0 && marks.length === 2;
}

function markOf(name: string): Role | null {
  if (LEADS.test(name)) return 'lead';
  return SUPPORTS.test(name) ? 'support' : null;
}

const LEADS =
  /(?:\s*\((?:là )?(?:(?:cơ quan|đơn vị) )?(?:đồng )?(?:chủ trì(?: thực hiện)?|CT|đầu mối|chịu trách nhiệm chính|thực hiện chính)\)|(?<=\S) (?:là )?(?:(?:cơ quan|đơn vị) )?(?:đồng )?chủ trì(?: thực hiện)?)$/iu;
const SUPPORTS =
  /(?:\s*\((?:(?:cơ quan|đơn vị) )?(?:cùng )?(?:phối hợp(?: thực hiện)?|PH|tham gia)\)|(?<=\S) (?:cùng )?phối hợp(?: thực hiện)?)$/iu;

function withoutMark(name: string): string {
  return name.replace(LEADS, '').replace(SUPPORTS, '');
}

/** All names once; as doubtful as the most doubtful of them. */
function joined(reads: readonly Read<string[]>[]): Read<string[]> {
  const filled = reads.filter((read) => read.length > 0 || read.why !== null);
  if (filled.length === 1) return filled[0] as Read<string[]>;
  const names = [...new Set(filled.flatMap((read) => [...read]))];
  const least = Math.min(0.95, ...filled.map(({ confidence }) => confidence));
  const whys = [...new Set(filled.flatMap(({ why }) => why ?? []))];
  return Object.assign(names, { confidence: least, why: whys.length === 0 ? null : whys.join(' ') });
}
