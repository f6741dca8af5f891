import type { PasswordFault } from '@/lib/domain/password.ts';
import type { ProposalFault } from '@/lib/domain/proposal.ts';
import type { RefusalCode, RefusalFacts } from '@/lib/domain/refusal.ts';
import { formatDay, formatInstant } from './days.ts';
import { dueBesideWorkingDay } from './due-days.ts';
import { FILE_REFUSALS } from './file-refusals.ts';
import { midSentence } from './mid-sentence.ts';
import { PASSWORD_FAULT_TEXT } from './passwords.ts';
import { SUBMISSION_STATUS_TEXT } from './statuses.ts';
import { PROPOSAL_FAULT_TEXT } from './typed.ts';

/** Which rule, since when, who can lift it, what to do now. */
export function refusalInWords(code: RefusalCode, facts: RefusalFacts): string {
  return SENTENCES[code](facts);
}

const SENTENCES: Record<RefusalCode, (facts: RefusalFacts) => string> = {
  'not-found': () =>
    'Không tìm thấy bản ghi này, hoặc nó không thuộc phạm vi của tài khoản. Tải lại trang rồi thử lại.',
  'not-allowed': () => 'Tài khoản này không có quyền làm việc đó. Sở Nội vụ phân quyền cho tài khoản.',
  'own-agency': () => 'Không ai duyệt báo cáo của chính cơ quan mình. Nhờ cán bộ được giao thuộc cơ quan khác duyệt.',
  stale: () =>
    'Bản ghi vừa được người khác thay đổi. Tải lại trang để xem bản mới, rồi làm lại; chữ đã gõ vẫn còn ở đây.',
  'wrong-state': ({ status }) =>
    `Báo cáo đang ở tình trạng “${statusText(status)}” nên không làm được việc này. Tải lại trang để xem bước tiếp theo.`,
  'period-locked': ({ locksOn }) =>
    `Kỳ báo cáo đã khóa từ ${formatDay(String(locksOn))}. Sở Nội vụ có thể mở lại cho riêng cơ quan này hoặc dời ngày khóa; hãy liên hệ Sở Nội vụ.`,
  'period-closed': () =>
    'Kỳ báo cáo đã đóng, số liệu đã chốt nên không sửa được nữa. Nếu số liệu sai, cơ quan gửi văn bản cho Sở Nội vụ; Sở Nội vụ lập bản đính chính ở trang của kỳ.',
  'period-not-open-yet': ({ startsOn }) => `Kỳ báo cáo mở từ ${formatDay(String(startsOn))}. Hãy quay lại từ ngày đó.`,
  'already-decided': ({ who, at, status }) =>
    who
      ? `${who} đã xử lý báo cáo này lúc ${formatInstant(new Date(String(at)))}. Tải lại trang để xem quyết định.`
      : `Báo cáo đã được xử lý (${statusText(status)}). Tải lại trang để xem quyết định.`,
  incomplete: ({ rows, tasks, sections }) =>
    `Chưa gửi được: còn ${owedInWords(Number(rows), Number(tasks), Number(sections ?? 0))} chưa có trả lời. Làm tiếp theo danh sách ở đầu trang.`,
  'blocked-by-rule': ({ count }) =>
    `Chưa gửi được: ${count} chỗ vi phạm quy tắc hoặc cần giải thích. Sửa số liệu, hoặc ghi “đúng, vì…” rồi gửi lại.`,
  'unanswered-return': ({ count }) =>
    `Chưa gửi được: ${count} dòng bị trả lại chưa có câu trả lời. Trả lời từng lý do rồi gửi lại.`,
  unsigned: () => 'Chưa gửi được: cần người ký và ngày ban hành của báo cáo. Ghi ở mục “Văn bản báo cáo”.',
  'before-cut-off': ({ cutOffOn }) =>
    `Chưa gửi được: số liệu của kỳ tính đến hết ${formatDay(String(cutOffOn))}, hôm nay chưa tới ngày đó. Cứ nhập nháp và gửi từ ngày chốt; nếu phải gửi sớm, ghi rõ vì sao số liệu không còn thay đổi.`,
  'reason-required': () => 'Việc này cần có lý do. Ghi lý do rồi thử lại.',
  duplicate: ({ what }) => `${what ? `“${what}”` : 'Bản ghi này'} đã có rồi. Mở bản đã có thay vì tạo thêm.`,
  'bad-dates': ({ field, after }) =>
    `${DATE_NAMES[String(field)] ?? 'Ngày'} phải sau ${midSentence(DATE_NAMES[String(after)] ?? 'ngày trước đó')}. Sửa lại ngày.`,
  'wrong-credentials': ({ what }) =>
    what === 'current-password'
      ? 'Mật khẩu đang dùng không đúng. Kiểm tra bộ gõ và phím Caps Lock, rồi thử lại.'
      : 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock, rồi thử lại.',
  'too-many-attempts': ({ until }) =>
    `Đã thử sai quá nhiều lần nên phải chờ đến ${formatInstant(new Date(String(until)))}. Nếu quên mật khẩu, nhờ Sở Nội vụ cấp lại để vào được ngay.`,
  'account-disabled': ({ since }) =>
    `Tài khoản đã bị khóa${since ? ` từ ${formatDay(String(since))}` : ''}. Sở Nội vụ có thể mở lại; hãy liên hệ Sở Nội vụ.`,
  'weak-password': ({ why }) =>
    `Mật khẩu chưa đủ mạnh: ${PASSWORD_FAULT_TEXT[why as PasswordFault] ?? PASSWORD_FAULT_TEXT.short}.`,
  'reused-password': () => 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  'wrong-code': () => 'Mã xác thực không đúng hoặc đã dùng rồi. Chờ mã mới trên điện thoại rồi thử lại.',
  'used-token': () =>
    'Mã cài đặt không đúng hoặc đã dùng rồi. Xem lại mã ở cửa sổ khởi động hệ thống; nếu không còn, khởi động lại hệ thống để có mã mới.',
  'last-staff': () =>
    'Đây là tài khoản Sở Nội vụ cuối cùng của tỉnh: tạo tài khoản khác trước khi khóa hoặc bỏ vai trò này.',
  'empty-form': () => 'Biểu mẫu chưa có dòng nào.',
  'own-statistics': () => 'Chỉ số này tính từ biểu số liệu của tỉnh, không nhập tay. Sửa số liệu qua báo cáo của kỳ.',
  'succession-days': () =>
    'Ngày kế thừa chưa khớp: cơ quan cũ phải đã hoạt động và kết thúc trước ngày này, cơ quan mới phải đang hoạt động từ ngày này. Xem lại ngày của hai cơ quan.',
  'empty-catalogue': () => 'Danh mục của tỉnh này chưa có kế hoạch nào để nạp.',
  'last-role': () =>
    'Tài khoản phải còn ít nhất một vai trò. Giao vai trò khác trước, hoặc khóa tài khoản nếu không dùng nữa.',
  'own-account': () =>
    'Không ai làm việc này cho tài khoản của chính mình. Đổi mật khẩu ở trang Tài khoản, hoặc nhờ một cán bộ Sở Nội vụ khác.',
  'not-unused': () =>
    'Tài khoản này có đăng nhập trong 45 ngày qua, hoặc đã khóa, nên không thuộc diện lâu không dùng. Muốn khóa, mở trang của tài khoản và ghi lý do.',
  'not-warned': ({ from }) =>
    from
      ? `Người dùng đã được cảnh báo; từ ${formatDay(String(from))} mới được khóa vì lâu không dùng.`
      : 'Phải cảnh báo người dùng trước, bảy ngày sau mới được khóa vì lâu không dùng. Bấm “Cảnh báo” trước.',
  'report-owed': ({ periodName, dueOn, workingOn }) =>
    `Cơ quan của tài khoản này còn nợ báo cáo ${periodName}, hạn ${dueBesideWorkingDay(String(dueOn), String(workingOn))}, nên chưa khóa vì lâu không dùng. Khóa sau khi cơ quan gửi báo cáo, hoặc giao đầu mối khác trước.`,
  'too-large': ({ limit }) =>
    `Biểu mẫu gửi lên quá lớn (giới hạn ${limit}). Chia nhỏ nội dung rồi gửi lại; chưa có gì được lưu.`,
  'nobody-to-remind': ({ count }) =>
    `${count} cơ quan được chọn chưa có tài khoản đầu mối nào đang dùng nên không nhắc được ai. Tạo tài khoản ở Quản trị, rồi nhắc lại.`,
  'already-reminded': () =>
    'Hôm nay những người này đã được nhắc rồi; mỗi người chỉ nhận một lời nhắc mỗi ngày. Nhắc lại từ ngày mai.',
  'nothing-owed': () =>
    'Các cơ quan được chọn không còn báo cáo nào phải gửi: đã gửi, hoặc kỳ đã khóa. Tải lại trang để xem tình hình mới.',
  'handover-days': () =>
    'Ngày bàn giao chưa hợp lệ: bắt đầu từ hôm nay trở đi, không quá một năm; ngày kết thúc (nếu có) không trước ngày bắt đầu. Sửa lại ngày.',
  'nothing-to-hand-over': () =>
    'Vào ngày bàn giao tài khoản này không giữ vai trò nào để bàn giao. Xem lại ngày và danh sách vai trò.',
  'remedy-day': () => 'Ngày hoàn thành biện pháp phải từ hôm nay trở đi. Sửa ngày rồi ghi lại.',
  'remedy-told': ({ who }) =>
    `Kết quả của biện pháp này đã được ${who} báo trước đó. Tải lại trang để xem; việc còn lại thì ghi biện pháp mới.`,
  'handover-begun': ({ startsOn }) =>
    `Bàn giao đã có hiệu lực từ ${formatDay(String(startsOn))} nên không hủy được nữa. Muốn trả việc lại, lập bàn giao ngược lại.`,
  'handover-followed': () => 'Sau bàn giao này đã có bàn giao khác của hai tài khoản. Hủy bàn giao mới hơn trước.',
  ...FILE_REFUSALS,
  'closing-open': ({ count, first }) =>
    `Chưa đóng được kỳ: còn ${count} việc mở chưa có lý do chấp nhận, đầu tiên là ${first}. Ghi lý do cho từng việc, hoặc một lý do chung ở cuối danh sách.`,
  'closing-unseen': ({ count, first }) =>
    `Chưa đóng được kỳ: trong lúc xem, có thêm ${count} việc mở, đầu tiên là ${first}. Tải lại trang để xem danh sách mới rồi đóng lại.`,
  'not-locked': ({ locksOn }) =>
    `Kỳ chưa khóa (khóa từ ${formatDay(String(locksOn))}) nên mọi cơ quan vẫn đang sửa được; không cần mở lại hay mở khóa.`,
  'locked-by-hand': ({ since }) =>
    `Kỳ đang bị khóa bằng tay từ ${formatDay(String(since))}. Mở khóa trước, rồi đổi ngày hoặc khóa lại.`,
  'reopening-days': ({ today }) =>
    `Ngày cuối được sửa phải từ hôm nay (${formatDay(String(today))}) đến không quá 60 ngày sau. Sửa lại ngày.`,
  'no-number': () =>
    'Dòng này không phải số liệu dạng số (là lựa chọn, lời văn hoặc tiêu đề) nên không đặt số thay được. Chọn dòng khác.',
  'set-meanwhile': ({ who }) =>
    who
      ? `${who} vừa ấn định số khác cho dòng này. Tải lại trang để xem, rồi ghi lại nếu vẫn cần.`
      : 'Số ấn định của dòng này vừa được bỏ. Tải lại trang để xem, rồi ghi lại nếu vẫn cần.',
  'bad-words': ({ line }) =>
    `Không hiểu nội dung ghi ở dòng “${line}”. Ghi đúng một lựa chọn của dòng; nếu nhiều cơ quan trả lời thì ghi số cơ quan theo từng lựa chọn, ví dụ “Có: 20; Không: 3”.`,
  'nothing-corrected': () =>
    'Chưa có dòng nào được đính chính, hoặc số mới trùng với số đã chốt. Ghi số mới ở ít nhất một dòng.',
  'year-complete': ({ year }) => `Các kỳ được chọn của năm ${year} đều đã mở rồi. Xem ở trang Kỳ báo cáo.`,
  'unknown-holiday': () => 'Ngày nghỉ này không còn trong danh sách. Tải lại trang để xem danh sách mới.',
  'period-open': () =>
    'Kỳ chưa đóng nên chưa có bản chốt để đính chính. Sửa số liệu qua báo cáo của cơ quan, hoặc đặt số của Sở Nội vụ ở trang tổng hợp.',
  'form-released': ({ version }) =>
    `Bản ${version} đã ban hành nên không sửa được: số liệu đã báo cáo giữ nguyên biểu của mình. Lập bản mới từ bản này rồi sửa.`,
  'form-draft-open': ({ version }) =>
    `Biểu này đang có bản nháp ${version}. Sửa tiếp bản nháp đó, hoặc bỏ nó trước khi lập bản khác.`,
  'form-faulty': ({ first, count }) =>
    Number(count) > 1
      ? `Chưa ghi được: ${first} Còn ${Number(count) - 1} chỗ khác cần sửa.`
      : `Chưa ghi được: ${first}`,
  'form-row-used': ({ what }) => `Chưa bỏ được dòng này vì ${what}. Sửa chỗ đó trước.`,
  'form-sheets': ({ lines, count }) =>
    `Chưa ghi gì từ tệp: có ${count} chỗ cần sửa trong Excel rồi tải lên lại.\n${lines}`,
  'form-unchanged': () => 'Tệp giống hệt biểu đang có: không có gì thay đổi nên không lập bản mới.',
  'mark-stale': ({ who, at }) =>
    `${who} vừa đánh dấu dòng này lúc ${formatInstant(new Date(String(at)))}. Tải lại trang để xem, rồi đánh dấu lại; chữ đã gõ vẫn còn ở đây.`,
  'marked-returned': ({ count }) =>
    `Đang đánh dấu trả lại ${count} dòng nên chưa duyệt cả báo cáo được: bấm “Trả lại các dòng đã đánh dấu”, hoặc đổi các dòng đó thành “Đồng ý” rồi duyệt.`,
  'bad-proposal': ({ line, fault }) =>
    `Số đề nghị ở dòng “${line}” chưa dùng được: ${PROPOSAL_FAULT_TEXT[fault as ProposalFault]}. Sửa lại, hoặc để trống ô đề nghị.`,
  'no-proposal': () =>
    'Dòng này không có số đề nghị, hoặc báo cáo đã gửi lại. Tải lại trang, rồi trả lời lý do bằng lời ở bước “Kiểm tra và gửi”.',
  'late-unexplained': ({ count }) =>
    `Chưa gửi được: ${count} nhiệm vụ chậm chưa ghi lý do. Ghi lý do ở cột “Ghi chú, lý do chậm” của từng nhiệm vụ rồi gửi lại.`,
  'next-step-owed': ({ count }) =>
    `Chưa gửi được: ${count} nhiệm vụ quá hạn trên 30 ngày chưa có bước tiếp theo. Ghi ở từng nhiệm vụ: làm gì, ai làm và xong ngày nào (từ ngày chốt số liệu trở đi), rồi gửi lại.`,
  'token-days': ({ first, last }) =>
    `Ngày hết hạn của mã truy cập phải từ ${formatDay(String(first))} đến ${formatDay(String(last))}. Sửa ngày rồi cấp lại.`,
  'token-over': () =>
    'Mã truy cập này đã thu hồi hoặc đã hết hạn. Tải lại trang để xem; phần mềm cần mã mới thì cấp mã khác.',
  'figures-unsettled': ({ count, first }) =>
    `Chưa phát hành được: ${count} số trong lời văn đã đổi, chưa có hoặc không rõ gắn với mục nào (trước hết là “${first}”). Mở từng mục của báo cáo, xem lại câu có số đó rồi lưu.`,
  'unbound-unexplained': ({ count }) =>
    `Chưa phát hành được: còn ${count} chỗ có số gõ tay hoặc mục để trống. Gắn số với số liệu đã duyệt, viết mục còn trống, hoặc ghi lý do giữ nguyên.`,
  'official-issued': () =>
    'Báo cáo đã phát hành nên không sửa được nữa. Muốn sửa, Sở Nội vụ lập bản đính chính ở trang Báo cáo chính thức của kỳ; bản đã phát hành vẫn giữ.',
  'section-too-long': ({ most }) =>
    `Chưa lưu: mục này dài quá ${most} ký tự. Rút gọn lời đã gõ rồi thêm lại; không có gì bị mất.`,
  'official-not-issued': () => 'Báo cáo chưa phát hành: sửa thẳng vào dự thảo, chưa cần đính chính.',
  'bad-letterhead': ({ what }) =>
    `Chưa phát hành được: phần đầu và phần ký còn thiếu ${what}. Ghi đủ rồi phát hành lại.`,
  'unsound-writing': ({ faults, conflicts, unknown }) =>
    `Chưa ghi gì cả. ${[
      faults ? `Chưa đọc được: ${faults}.` : '',
      conflicts ? `Người khác vừa sửa: ${conflicts}.` : '',
      unknown ? `Không có trong báo cáo: ${unknown}.` : '',
    ]
      .filter(Boolean)
      .join(' ')} Đọc lại báo cáo, sửa rồi ghi lại.`,
  'key-reused': () => 'Khóa chống gửi trùng này đã dùng cho một yêu cầu khác. Dùng khóa mới rồi gửi lại.',
  'not-empty': () =>
    'Chưa nạp gì: cơ sở dữ liệu này đã có dữ liệu. Nạp vào một cơ sở dữ liệu mới, chưa có tài khoản và tỉnh nào.',
  'dump-foreign': ({ what }) =>
    `Chưa nạp gì: tệp này của một phiên bản khác (${what}). Dùng đúng phiên bản phần mềm đã xuất tệp rồi nạp lại.`,
  'dump-broken': ({ line }) =>
    `Chưa nạp gì: tệp không còn nguyên vẹn ở dòng ${line}. Xuất lại tệp, hoặc lấy bản sao khác rồi nạp lại.`,
};

function owedInWords(rows: number, tasks: number, sections: number): string {
  return [
    rows > 0 ? `${rows} dòng số liệu` : '',
    tasks > 0 ? `${tasks} nhiệm vụ chủ trì` : '',
    sections > 0 ? `${sections} mục bắt buộc của phần lời` : '',
  ]
    .filter(Boolean)
    .join(' và ');
}

const DATE_NAMES: Record<string, string> = {
  startsOn: 'Ngày bắt đầu',
  cutOffOn: 'Ngày chốt số liệu',
  dueOn: 'Hạn gửi Sở Nội vụ',
  ministryDueOn: 'Hạn gửi Bộ Nội vụ',
  locksOn: 'Ngày khóa',
};

function statusText(status: string | number | undefined): string {
  return SUBMISSION_STATUS_TEXT[status as keyof typeof SUBMISSION_STATUS_TEXT] ?? String(status ?? '');
}
