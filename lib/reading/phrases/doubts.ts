/** Why a reading is not certain, in the words of the check screen. */
export const TIME_DOUBTS = {
  notUnderstood: 'Chưa hiểu thời gian ghi trong ô này; giữ nguyên văn.',
  noSuchDay: (day: string) => `Không có ngày “${day}” trong lịch; giữ nguyên văn.`,
  shortYear: (day: string) => `“${day}”: năm chỉ ghi hai chữ số.`,
  leftOver: (words: string) => `Chưa hiểu phần “${words}”.`,
  noYear: (words: string) => `“${words}” không ghi năm; hiểu là hằng năm.`,
  yearOfPlan: (words: string, year: number) => `“${words}” không ghi năm; lấy năm ${year} của kế hoạch.`,
  noEnd: 'Không ghi năm kết thúc; lấy đến hết kế hoạch.',
  noStart: 'Chỉ ghi thời hạn cuối; lấy từ đầu kế hoạch.',
  backwards: (words: string) => `“${words}”: năm đầu sau năm cuối.`,
  partOfYear: (words: string) => `“${words}” không rõ tháng nào; lấy cả năm.`,
  before: (words: string) => `“${words}”: hiểu là đến hết ngày liền trước.`,
  dayLost: (words: string) => `Chỉ giữ được tháng; ngày trong “${words}” xem ở nguyên văn.`,
  monthly: 'Hệ thống không có kỳ hằng tháng; đọc là thường xuyên.',
  halfYear: 'Định kỳ 6 tháng: hiểu là tháng 6 và tháng 12.',
  everyYears: (words: string) => `“${words}”: hệ thống không có kỳ nhiều năm; đọc là hằng năm.`,
  stretches: 'Ghi cả giai đoạn và kỳ lặp lại; không rõ kỳ nào của giai đoạn nào.',
  adHoc: 'Có cả việc đột xuất, không có hạn.',
  schoolYear: (words: string) => `“${words}”: năm học; lấy trọn các năm dương lịch.`,
  afterYear: (words: string) => `“${words}”: hiểu là từ đầu năm kế tiếp.`,
  dateInCondition: 'Trong điều kiện có nhắc một mốc thời gian; không lấy làm hạn.',
  anyPeriod: 'Chỉ ghi định kỳ, không ghi kỳ nào; đọc là thường xuyên.',
  outsidePlan: (words: string) => `“${words}” nằm ngoài các năm của kế hoạch.`,
  mixed: 'Ghi cả thường xuyên và hằng năm; không rõ theo kỳ nào.',
} as const;

export const VALUE_DOUBTS = {
  notUnderstood: 'Chưa hiểu giá trị ghi trong ô này; giữ nguyên văn.',
  range: (words: string) => `“${words}” là một khoảng; lấy đầu thấp làm mức phải đạt.`,
  rangeReduction: (words: string) => `“${words}” là một khoảng; lấy mức thấp.`,
  over100: 'Tỷ lệ lớn hơn 100 %.',
  otherUnit: (printed: string, unit: string) => `Trong ô ghi “${printed}”, cột đơn vị ghi “${unit}”.`,
  noUnit: 'Không ghi đơn vị.',
  unknownUnit: (unit: string) => `Đơn vị “${unit}” được đoán từ chữ đứng sau con số.`,
  several: 'Trong ô có nhiều con số; lấy số đầu.',
  afterNumber: (words: string) => `Sau con số còn phần “${words}”.`,
} as const;

export const PROMISE_DOUBTS = {
  otherNumber: (words: string) => `Trong câu còn số “${words}”, hiểu là một phần của tên gọi hoặc điều kiện.`,
  unread: (number: string) => `Trong câu có số “${number}” chưa đọc được là mức nào.`,
  severalIndices: (names: string) =>
    `Câu nói tới nhiều chỉ số (${names}); cần xem mức này của chỉ số nào, chỉ số kia có mức nào.`,
  onlyInCondition: 'Con số trong câu đứng trong một điều kiện; không lấy làm mức phải đạt.',
  sharedOperator: 'Câu trước có từ chỉ mức (tối thiểu, trên, …), câu này không ghi lại.',
  carried: 'Hướng thay đổi (tăng, giảm) lấy từ câu đứng trước.',
  from: (words: string) => `“${words}” không có “trở lên”; hiểu là tối thiểu.`,
  twoOperators: 'Hai từ chỉ mức đứng liền nhau; lấy từ gần con số.',
  nearly: '“gần” được hiểu là khoảng.',
  list: 'Các con số đi liền nhau; chia theo thứ tự in.',
  listUnclear: 'Các con số đi liền nhau, không rõ mỗi số của đối tượng nào.',
  steps: (from: string, year: number, step: string) =>
    `Tính từ ${from} năm ${year}, mỗi năm thêm ${step} điểm theo lời văn.`,
  deadlineOutside: (year: number) => `Năm ${year} nằm ngoài các năm của kế hoạch; không lấy làm hạn.`,
  deadlineDay: (day: string) => `Văn bản ghi hạn ngày ${day}; ở đây chỉ giữ năm.`,
  rankRange: 'Thứ hạng ghi một khoảng; lấy hạng cuối của khoảng.',
  rankOfList: 'Không chắc con số là thứ hạng hay số đơn vị của danh sách.',
  rankFromBelow: 'Câu nói về nhóm cuối bảng; cần xem lại hướng.',
  rankNoNumber: 'Câu nói về thứ hạng nhưng không ghi con số.',
  betterThanLastYear: 'Câu chỉ đòi năm sau hơn năm trước, không ghi mức.',
  times: 'Ghi theo số lần so với mốc; cần xem lại mốc.',
  negated: 'Câu phủ định (không còn, không có); cần xem lại mức phải đạt.',
  bareNumber: 'Con số không có đơn vị.',
  count: 'Con số đếm, cần xem lại có phải mức phải đạt không.',
  rankChange: 'Số bậc phải tăng hoặc giảm; mốc là thứ hạng trước đó.',
  fraction: (words: string, percent: string) => `“${words}” được tính thành ${percent}%.`,
  services: (words: string) => `Một mức cho nhiều dịch vụ (${words}); cần xem có tách thành từng chỉ tiêu không.`,
  sameLevel: 'Hai cấp cùng được nhắc; không rõ con số của cấp nào.',
} as const;

export const AGENCY_DOUBTS = {
  noHead: (name: string) => `“${name}” không bắt đầu bằng từ chỉ cơ quan nào đã biết.`,
  elided: (head: string) => `Từ “${head}” chỉ in một lần; các tên sau được thêm vào.`,
  subordinate: (name: string) => `“${name}”: không rõ là một đơn vị trực thuộc hay hai cơ quan.`,
  groupOrUnits: (name: string) => `“${name}”: không rõ là một nhóm hay nhiều nhóm.`,
  label: (words: string) => `Trong ô có nhãn “${words}”; kiểm tra lại vai trò từng cơ quan.`,
  cut: (name: string) => `“${name}” như còn thiếu chữ trước hoặc sau.`,
  colon: (name: string) => `“${name}”: sau dấu hai chấm có thể là việc được giao, không phải tên.`,
  openList: 'Danh sách kết thúc bằng dấu ba chấm, còn cơ quan chưa ghi tên.',
  sentence: (words: string) => `“${words}” dài như một câu, không giống tên cơ quan.`,
} as const;

export const MATCH_DOUBTS = {
  unknown: (name: string) => `Chưa có cơ quan hoặc nhóm nào tên “${name}”.`,
  misprint: (printed: string, name: string) => `In là “${printed}”, có lẽ là “${name}”.`,
  accents: (printed: string, name: string) => `“${printed}” khác “${name}” về dấu.`,
  gone: (name: string, on: string) => `“${name}” không còn từ sau ngày ${on}.`,
  future: (name: string, on: string) => `“${name}” chỉ có từ ngày ${on}.`,
  several: (name: string) => `“${name}” có thể là nhiều cơ quan; cần chọn.`,
  shortened: (printed: string, name: string) => `“${printed}” được hiểu là “${name}”.`,
} as const;

export const FIGURE_DOUBTS = {
  dash: 'In dấu gạch thay cho số; không rõ là không có hay chưa thống kê.',
  words: 'Ô này ghi chữ, không ghi con số.',
  several: 'Trong ô có nhiều con số; lấy số đầu.',
  ofTotal: 'Ghi dạng phần trên tổng; lấy phần.',
  over100: 'Tỷ lệ lớn hơn 100 %.',
  notAChoice: (value: string, unit: string) => `Dòng chỉ nhận các mức “${unit}” nhưng in ${value}.`,
  none: '“Không” được hiểu là 0.',
  yes: 'Ô ghi “Có” nhưng dòng không liệt kê các mức; hiểu là 1.',
  tick: (printed: string, name: string) => `Dấu “${printed}” được hiểu là “${name}”.`,
  answer: (printed: string, name: string) => `“${printed}” được hiểu là “${name}”.`,
  about: 'Con số in kèm từ ước lượng hoặc giới hạn.',
} as const;

export const HEAD_WARNINGS = {
  noTitle: 'Chưa tìm thấy tên kế hoạch ở phần đầu văn bản.',
  noYears: 'Chưa tìm thấy năm bắt đầu và năm kết thúc của kế hoạch.',
  startAssumed: (year: number) => `Tên kế hoạch không ghi năm bắt đầu; lấy năm ban hành ${year}.`,
  noNumber: 'Chưa tìm thấy số của quyết định ban hành.',
  blankNumber: 'Số của quyết định còn để trống: văn bản là dự thảo.',
  noDay: 'Chưa tìm thấy ngày của quyết định ban hành.',
  noIssuer: 'Chưa tìm thấy cơ quan ban hành.',
  spellings: (names: readonly string[]) => `Tên tỉnh được in nhiều cách: ${names.join(', ')}.`,
} as const;
