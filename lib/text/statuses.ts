import type { Role } from '@/lib/domain/actor.ts';
import type { AgencyKind, AgencyLevel } from '@/lib/domain/agency.ts';
import type { AnswerKind } from '@/lib/domain/answer.ts';
import type { Direction, NoFigure } from '@/lib/domain/indicator.ts';
import type { AreaCode, Level, PlanKind, PlanStatus } from '@/lib/domain/plan.ts';
import type { PeriodKind, PeriodState } from '@/lib/domain/reporting-period.ts';
import type { Accumulation, Consolidation } from '@/lib/domain/statistic.ts';
import type { SubmissionMove, SubmissionStatus } from '@/lib/domain/submission.ts';
import type { TargetKind, TargetOperator } from '@/lib/domain/target.ts';
import type { StatusFlag, TargetStatus } from '@/lib/domain/target-status.ts';
import type { ProgressState, TaskRole, TaskStatus } from '@/lib/domain/task.ts';
import type { RuleStrength } from '@/lib/domain/validation.ts';

export const TARGET_STATUS_TEXT: Record<TargetStatus, string> = {
  met: 'Đạt',
  'on-track': 'Đúng tiến độ',
  behind: 'Chậm',
  'at-risk': 'Nguy cơ không đạt',
  'no-figure': 'Chưa có số liệu',
  'not-quantified': 'Không định lượng',
  insufficient: 'Chưa đủ căn cứ',
  stale: 'Số liệu cũ',
  'final-met': 'Đạt',
  'final-missed': 'Không đạt',
  'final-unknown': 'Chưa có số liệu cuối kỳ',
};

export const STATUS_FLAG_TEXT: Record<StatusFlag, string> = {
  'over-100': 'Vượt 100\u00a0%: cần kiểm tra lại tử số và mẫu số',
  'provisional-baseline': 'So với số gốc tạm tính',
};

/** The official four, and three more. */
export const TASK_STATUS_TEXT: Record<TaskStatus, string> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'in-progress': 'Đang thực hiện trong hạn',
  overdue: 'Quá hạn chưa hoàn thành',
  undetermined: 'Chưa xác định hạn',
  'born-late': 'Đến hạn trước khi trình kế hoạch',
  'no-report': 'Chưa có báo cáo',
};

export const PROGRESS_STATE_TEXT: Record<ProgressState, string> = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  done: 'Đã hoàn thành',
};

/** A state by its word as a person writes it, "Chưa bắt đầu" too; what is no such word stays as it is. */
export function progressStateIn(words: string): string {
  const wanted = words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  if (wanted === 'chưa bắt đầu') return 'not-started';
  const found = Object.entries(PROGRESS_STATE_TEXT).find(([, text]) => text.toLowerCase() === wanted);
  return found?.[0] ?? words.trim();
}

export const TASK_ROLE_TEXT: Record<TaskRole, string> = { lead: 'Chủ trì', support: 'Phối hợp' };

export const SUBMISSION_STATUS_TEXT: Record<SubmissionStatus, string> = {
  draft: 'Đang soạn',
  submitted: 'Đã gửi, chờ duyệt',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt',
};

export const SUBMISSION_MOVE_TEXT: Record<SubmissionMove, string> = {
  submit: 'Gửi báo cáo',
  withdraw: 'Rút lại',
  approve: 'Duyệt',
  'send-back': 'Trả lại',
  reopen: 'Mở lại',
};

export const PERIOD_KIND_TEXT: Record<PeriodKind, string> = {
  q1: 'Quý I',
  h1: '6 tháng đầu năm',
  q3: 'Quý III',
  year: 'Năm',
  adhoc: 'Đột xuất',
};

/** "Quý I năm 2026", "6 tháng đầu năm 2026", "Quý III năm 2026", "Năm 2026", "Đột xuất năm 2026". */
export function periodName(kind: PeriodKind, reportYear: number): string {
  const words = PERIOD_KIND_TEXT[kind];
  return /năm$/i.test(words) ? `${words} ${reportYear}` : `${words} năm ${reportYear}`;
}

export const PERIOD_STATE_TEXT: Record<PeriodState, string> = {
  'not-open-yet': 'Chưa tới kỳ số liệu',
  running: 'Chưa tới hạn',
  open: 'Đang mở',
  overdue: 'Quá hạn nộp',
  locked: 'Đã khóa',
  reopened: 'Mở lại cho cơ quan này',
  closed: 'Đã đóng',
};

export const ANSWER_KIND_TEXT: Record<AnswerKind, string> = {
  value: 'Có số liệu',
  nil: 'Không phát sinh',
  'not-applicable': 'Không áp dụng',
  missing: 'Chưa có',
};

export const STRENGTH_TEXT: Record<RuleStrength, string> = { block: 'Chặn', warn: 'Cảnh báo', hint: 'Gợi ý' };

export const ACCUMULATION_TEXT: Record<Accumulation, string> = {
  flow: 'Phát sinh trong kỳ',
  cumulative: 'Lũy kế từ đầu năm',
  stock: 'Tại thời điểm báo cáo',
};

export const CONSOLIDATION_TEXT: Record<Consolidation, string> = {
  sum: 'Cộng số liệu của các cơ quan',
  owner: 'Một cơ quan trả lời cho toàn tỉnh',
  ratio: 'Tổng tử số chia cho tổng mẫu số',
  count: 'Đếm số cơ quan theo từng lựa chọn',
  list: 'Liệt kê câu trả lời của từng cơ quan',
};

export const NO_FIGURE_TEXT: Record<NoFigure, string> = {
  'no-formula': 'Chưa có cách tính chỉ số này từ biểu mẫu',
  'not-answered': 'Chưa có cơ quan nào báo cáo số liệu',
  'zero-denominator': 'Mẫu số bằng 0 nên không tính được tỷ lệ',
};

export const OPERATOR_TEXT: Record<TargetOperator, string> = {
  '>=': 'từ',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'đạt',
  '~': 'khoảng',
};

export const OPERATOR_SIGN: Record<TargetOperator, string> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
  '~': '≈',
};

export const DIRECTION_TEXT: Record<Direction, string> = {
  higher: 'Càng cao càng tốt',
  lower: 'Càng thấp càng tốt',
  reach: 'Đúng bằng mức đề ra',
};

export const TARGET_KIND_TEXT: Record<TargetKind, string> = {
  quantitative: 'Định lượng',
  milestone: 'Mốc hoàn thành',
  level: 'Cấp độ',
  rank: 'Thứ hạng',
  qualitative: 'Định tính',
};

export const ROLE_TEXT: Record<Role, string> = {
  staff: 'Cán bộ Sở Nội vụ',
  'area-reviewer': 'Cơ quan theo dõi lĩnh vực',
  'focal-point': 'Đầu mối của cơ quan',
  leader: 'Lãnh đạo',
  auditor: 'Kiểm tra, giám sát (chỉ đọc)',
};

export const LEVEL_TEXT: Record<Level, string> = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' };

export const AGENCY_LEVEL_TEXT: Record<AgencyLevel, string> = { central: 'Trung ương', ...LEVEL_TEXT };

export const AGENCY_KIND_TEXT: Record<AgencyKind, string> = {
  department: 'Sở',
  office: 'Văn phòng',
  board: 'Ban, thanh tra',
  'district-committee': 'UBND cấp huyện',
  'commune-committee': 'UBND cấp xã',
  vertical: 'Cơ quan ngành dọc',
  front: 'Mặt trận, đoàn thể',
  media: 'Báo, đài',
  'service-unit': 'Đơn vị sự nghiệp công lập',
  enterprise: 'Doanh nghiệp',
  central: 'Cơ quan trung ương',
  party: 'Cơ quan của Đảng',
  other: 'Cơ quan khác',
};

/** The names of the areas as Nghị quyết 76/NQ-CP lists them, with direction work and impact around them. */
export const AREA_TEXT: Record<AreaCode, string> = {
  'chi-dao-dieu-hanh': 'Công tác chỉ đạo, điều hành cải cách hành chính',
  'the-che': 'Cải cách thể chế',
  tthc: 'Cải cách thủ tục hành chính',
  'to-chuc-bo-may': 'Cải cách tổ chức bộ máy hành chính nhà nước',
  'cong-vu': 'Cải cách chế độ công vụ',
  'tai-chinh-cong': 'Cải cách tài chính công',
  'chinh-quyen-so': 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
  'tac-dong-kt-xh': 'Tác động đến phát triển kinh tế - xã hội',
};

/** For narrow columns. */
export const AREA_SHORT_TEXT: Record<AreaCode, string> = {
  'chi-dao-dieu-hanh': 'Chỉ đạo, điều hành',
  'the-che': 'Thể chế',
  tthc: 'Thủ tục hành chính',
  'to-chuc-bo-may': 'Tổ chức bộ máy',
  'cong-vu': 'Công vụ',
  'tai-chinh-cong': 'Tài chính công',
  'chinh-quyen-so': 'Chính quyền số',
  'tac-dong-kt-xh': 'Tác động kinh tế - xã hội',
};

export const PLAN_KIND_TEXT: Record<PlanKind, string> = { 'five-year': 'Kế hoạch 5 năm', annual: 'Kế hoạch năm' };
export const PLAN_STATUS_TEXT: Record<PlanStatus, string> = { draft: 'Dự thảo', issued: 'Đã ban hành' };
