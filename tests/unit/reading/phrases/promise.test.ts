import { describe, expect, test } from 'vitest';
import { type ReadPromise, readPromises } from '@/lib/reading/phrases/promise.ts';
import { DOUBTFUL_BELOW } from '@/lib/reading/proposal.ts';

const PLAN = { startYear: 2026, endYear: 2030 };

/** ">= 95 %", "reduction >= 10 % on 2021", "<= 20 hạng", "qualitative"; then level, "yearly", "by 2027". */
function brief(promise: ReadPromise): string {
  const { kind, operator, value, unit, change, level, yearly, deadlineYear } = promise;
  const base = change?.baselineYear ?? change?.against ?? null;
  return [
    change && `${change.direction}`,
    value === null ? kind : `${operator} ${value}`,
    unit,
    base !== null && `on ${base}`,
    level,
    yearly && 'yearly',
    deadlineYear !== null && `by ${deadlineYear}`,
  ]
    .filter((word) => word)
    .join(' ');
}

function whyOf(promises: readonly ReadPromise[]): string[] {
  return [...new Set(promises.flatMap(({ cells }) => Object.values(cells).flatMap(({ why }) => why ?? [])))];
}

const SURE: [string, string[]][] = [
  // one rate
  ['100% hồ sơ được số hóa.', ['= 100 %']],
  ['+ 100% hồ sơ được số hóa', ['= 100 %']],
  ['Phấn đấu 100% hồ sơ được số hóa', ['= 100 %']],
  ['Phân đấu 100% hồ sơ được số hóa', ['= 100 %']],
  ['Tỷ lệ hồ sơ trực tuyến đạt 90 %', ['= 90 %']],
  ['Tỷ lệ hồ sơ trực tuyến đạt 99,5%', ['= 99.5 %']],
  ['Đưa 40% thủ tục về Bộ phận Một cửa', ['= 40 %']],
  ['Hoàn thành 100% kế hoạch đào tạo', ['= 100 %']],
  ['90 phần trăm hồ sơ được số hóa', ['= 90 %']],
  // at least
  ['Tối thiểu 80% hồ sơ được luân chuyển điện tử', ['>= 80 %']],
  ['Ít nhất 80% hồ sơ được luân chuyển điện tử', ['>= 80 %']],
  ['Mức độ hài lòng đạt tối thiểu 90%', ['>= 90 %']],
  ['Mức độ hài lòng tối thiểu đạt 90%', ['>= 90 %']],
  ['Mức độ hài lòng đạt ít nhất 90%', ['>= 90 %']],
  ['Mức độ hài lòng không thấp hơn 90%', ['>= 90 %']],
  ['Mức độ hài lòng không dưới 90%', ['>= 90 %']],
  ['Mức độ hài lòng từ 95% trở lên', ['>= 95 %']],
  ['Mức độ hài lòng đạt từ 95% trở lên', ['>= 95 %']],
  ['Mức độ hài lòng đạt 95% trở lên', ['>= 95 %']],
  ['Mức độ hài lòng đạt tỷ lệ từ 95% trở lên', ['>= 95 %']],
  ['Mức độ hài lòng đạt ≥ 95%', ['>= 95 %']],
  ['Mức độ hài lòng đạt 95% hoặc cao hơn', ['>= 95 %']],
  ['Mức độ hài lòng đạt bình quân tối thiểu 95%', ['>= 95 %']],
  ['Có tối thiểu 20% đơn vị tự bảo đảm chi thường xuyên', ['>= 20 %']],
  // more than
  ['Trên 90% hồ sơ được số hóa', ['> 90 %']],
  ['Tỷ lệ hài lòng đạt trên 90%', ['> 90 %']],
  ['Hơn 90% hồ sơ được số hóa', ['> 90 %']],
  ['Tỷ lệ hài lòng cao hơn 90%', ['> 90 %']],
  ['Tỷ lệ giao dịch trên tổng số hồ sơ đạt 50%', ['= 50 %']],
  // at most, less
  ['Tỷ lệ hồ sơ quá hạn không quá 2%', ['<= 2 %']],
  ['Tỷ lệ hồ sơ quá hạn tối đa 2%', ['<= 2 %']],
  ['Tỷ lệ hồ sơ quá hạn không vượt quá 2%', ['<= 2 %']],
  ['Tỷ lệ hồ sơ quá hạn dưới 2%', ['< 2 %']],
  ['Tỷ lệ hồ sơ quá hạn còn dưới 2%', ['< 2 %']],
  ['Tỷ lệ hồ sơ quá hạn giảm xuống dưới 2%', ['< 2 %']],
  ['Tỷ lệ hồ sơ quá hạn từ 2% trở xuống', ['<= 2 %']],
  // said twice, in words and in digits
  ['Ít nhất chín mươi phần trăm (90%) hồ sơ đúng hạn', ['>= 90 %']],
  ['Có ít nhất ba mươi (30) xã đạt chuẩn', ['>= 30 xã']],
  // units of two words
  ['Thời gian chờ không quá 15 phút/lượt', ['<= 15 phút/lượt']],
  ['Đạt tối thiểu 1,5 triệu lượt', ['>= 1.5 triệu lượt']],
  ['Tối đa 05 thành phần hồ sơ cho một thủ tục', ['<= 5 thành phần hồ sơ']],
  // about
  ['Khoảng 90% hồ sơ được số hóa', ['~ 90 %']],
  ['Xấp xỉ 90% hồ sơ được số hóa', ['~ 90 %']],
  // as scans print it
  ['Tỷ trọng kinh tế số đạt tối thiếu 10%', ['>= 10 %']],
  ['Tôi thiểu 10% hồ sơ được số hóa', ['>= 10 %']],
  // change
  ['Giảm tối thiểu 10% số đơn vị sự nghiệp so với năm 2021', ['reduction >= 10 % on 2021']],
  ['Giảm 5% chi phí tuân thủ so với năm 2021', ['reduction = 5 % on 2021']],
  ['Cắt giảm ít nhất 30% thời gian giải quyết so với quy định', ['reduction >= 30 % on quy định']],
  ['Cắt giảm, đơn giản hóa tối thiểu 20% số quy định', ['reduction >= 20 %']],
  ['Giảm thời gian giải quyết hồ sơ ít nhất 25%', ['reduction >= 25 %']],
  ['Tăng thêm 15%/năm số hồ sơ trực tuyến', ['increase = 15 % on năm trước yearly']],
  ['Số hồ sơ trực tuyến tăng bình quân 10%/năm', ['increase = 10 % on năm trước yearly']],
  ['Mỗi năm tăng tối thiểu 10% số hồ sơ trực tuyến', ['increase >= 10 % on năm trước yearly']],
  ['Hằng năm giảm ít nhất 2% biên chế', ['reduction >= 2 % on năm trước yearly']],
  ['Tinh giản tối thiểu 5% biên chế so với năm 2025', ['reduction >= 5 % on 2025']],
  ['Thu ngân sách cao hơn khoảng 5% so với dự toán được giao', ['increase ~ 5 % on dự toán được giao']],
  ['Thu ngân sách vượt 5% so với dự toán', ['increase = 5 % on dự toán']],
  ['Nâng tỷ lệ hồ sơ trực tuyến lên 95%', ['= 95 %']],
  ['Tăng tỷ lệ hồ sơ trực tuyến từ 70% lên 95%', ['= 95 %']],
  ['Giảm tỷ lệ hộ nghèo từ 10% xuống 5%', ['= 5 %']],
  ['Giảm tỷ lệ hộ nghèo từ 10% xuống còn 5%', ['= 5 %']],
  ['Nâng tỷ lệ từ 70% lên tới 95%', ['= 95 %']],
  ['Nâng tỷ lệ từ 70% đến 95%', ['= 95 %']],
  ['Tỷ lệ hộ nghèo giảm còn 3%', ['= 3 %']],
  ['Tăng từ 85% năm 2026 lên 95% năm 2030', ['= 95 % by 2030']],
  ['Rút ngắn tối thiểu 30% thời gian, tiết kiệm 20% chi phí', ['reduction >= 30 %', '= 20 %']],
  ['Tốc độ tăng trưởng đạt 8%', ['= 8 %']],
  ['Chỉ số tăng thêm 2 điểm phần trăm so với năm 2025', ['increase = 2 điểm phần trăm on 2025']],
  // yearly, deadline
  ['Hàng năm giải ngân đạt từ 90% trở lên', ['>= 90 % yearly']],
  ['Giải ngân vốn hằng năm đạt từ 90% trở lên', ['>= 90 % yearly']],
  ['Đến năm 2028, 100% hồ sơ được số hóa', ['= 100 % by 2028']],
  ['Đến hết năm 2027, 100% hồ sơ được số hóa', ['= 100 % by 2027']],
  ['Trước năm 2028, 100% hồ sơ được số hóa', ['= 100 % by 2027']],
  ['Lấp đầy trên 70% diện tích vào năm 2028', ['> 70 % by 2028']],
  ['Phấn đấu đến năm 2027: tỷ lệ A đạt 80%; tỷ lệ B đạt 90%', ['= 80 % by 2027', '= 90 % by 2027']],
  ['Đến năm 2027 đạt 80%, đến năm 2030 đạt 100%', ['= 80 % by 2027', '= 100 % by 2030']],
  // several
  ['100% hồ sơ của trung ương được số hóa; 90% hồ sơ của tỉnh được số hóa', ['= 100 %', '= 90 %']],
  ['Tỷ lệ hài lòng đạt 90%. Tỷ lệ đúng hạn đạt 98%.', ['= 90 %', '= 98 %']],
  [
    'Tỷ lệ hài lòng chung đạt tối thiểu 95%, trong đó lĩnh vực đất đai, xây dựng đạt tối thiểu 90%',
    ['>= 95 %', '>= 90 %'],
  ],
  [
    'Tối thiểu 80% thủ tục thanh toán trực tuyến, trong số đó, tỷ lệ giao dịch đạt từ 30% trở lên',
    ['>= 80 %', '>= 30 %'],
  ],
  ['100% công chức được tập huấn, trong đó 30% được bồi dưỡng phân tích dữ liệu', ['= 100 %', '= 30 %']],
  [
    'Cáp quang phủ trên 80% hộ gia đình, 100% đến trung tâm xã; tỷ lệ dân số có tài khoản trên 50%',
    ['> 80 %', '= 100 %', '> 50 %'],
  ],
  ['Hoàn thành xuất sắc nhiệm vụ đạt 15%; hoàn thành tốt nhiệm vụ đạt 85%', ['= 15 %', '= 85 %']],
  [
    '90% hồ sơ cấp tỉnh; 80% hồ sơ cấp huyện và 60% hồ sơ cấp xã được xử lý trên mạng',
    ['= 90 % province', '= 80 % district', '= 60 % commune'],
  ],
  [
    'Họp trực tuyến đến UBND cấp huyện, UBND cấp xã: 100% cấp huyện, 80% trở lên cấp xã',
    ['= 100 % district', '>= 80 % commune'],
  ],
  ['100% cấp tỉnh, 80% cấp huyện thực hiện họp trực tuyến', ['= 100 % province', '= 80 % district']],
  ['Cấp tỉnh đạt 90%, cấp huyện đạt 80%, cấp xã đạt 60%', ['= 90 % province', '= 80 % district', '= 60 % commune']],
  ['Tỷ lệ lần lượt là 90%, 80%, 60% (tỉnh, huyện, xã)', ['= 90 % province', '= 80 % district', '= 60 % commune']],
  [
    'Cấp tỉnh, cấp huyện, cấp xã đạt tỷ lệ tối thiểu tương ứng là 30%, 20%, 15%',
    ['>= 30 % province', '>= 20 % district', '>= 15 % commune'],
  ],
  [
    'Hồ sơ trực tuyến tại cấp tỉnh, huyện, xã lần lượt đạt 90%, 80% và 60%',
    ['= 90 % province', '= 80 % district', '= 60 % commune'],
  ],
  ['Đạt 90% (cấp tỉnh), 80% (cấp xã)', ['= 90 % province', '= 80 % commune']],
  ['Kết nối hệ thống báo cáo; 100% chế độ báo cáo được thực hiện trên hệ thống', ['qualitative', '= 100 %']],
  [
    'Quản lý chặt chẽ thu ngân sách, bảo đảm thu đúng; hàng năm thu cao hơn khoảng 5% so với dự toán',
    ['qualitative', 'increase ~ 5 % on dự toán yearly'],
  ],
  ['80% hệ thống được kết nối; thông tin của người dân không phải cung cấp lại', ['= 80 %', 'qualitative']],
  [
    'Lấp đầy trên 60% diện tích (trong đó: khu A đạt 100% diện tích; khu B đạt 50% diện tích)',
    ['> 60 %', '= 100 %', '= 50 %'],
  ],
  // level of government
  ['100% cán bộ, công chức cấp xã đạt chuẩn', ['= 100 % commune']],
  ['100% UBND các xã, phường công khai ngân sách', ['= 100 % commune']],
  ['100% cơ quan chuyên môn cấp tỉnh, UBND cấp huyện, cấp xã công khai', ['= 100 %']],
  ['100% hệ thống một cửa điện tử cấp tỉnh được kết nối', ['= 100 %']],
  ['100% dịch vụ thông suốt từ cấp tỉnh đến cấp xã', ['= 100 %']],
  // phases
  ['Đạt 95% (giai đoạn 2026 - 2027), 98% (giai đoạn 2028 - 2030)', ['= 95 % by 2027', '= 98 % by 2030']],
  ['Đến hết năm 2026 có 50% và đến hết năm 2030 có 100% xã đạt chuẩn', ['= 50 % by 2026', '= 100 % by 2030']],
  ['Chỉ số PAPI đạt trên 44 điểm, nằm trong nhóm 16 tỉnh đạt điểm cao nhất', ['> 44 điểm', '<= 16 hạng']],
  ['Kinh tế số chiếm 20% GRDP; năng suất tăng bình quân 7%/năm', ['= 20 %', 'increase = 7 % on năm trước yearly']],
  ['Giảm 10% chi trực tiếp so với giai đoạn 2016 - 2020', ['reduction = 10 % on giai đoạn 2016 - 2020']],
  [
    '100% cơ quan thuộc UBND tỉnh và UBND cấp huyện, tối thiểu 80% UBND cấp xã được kiểm tra',
    ['= 100 %', '>= 80 % commune'],
  ],
  // ranks
  ['Chỉ số cải cách hành chính trong nhóm 10 tỉnh dẫn đầu', ['<= 10 hạng']],
  ['Chỉ số cải cách hành chính thuộc nhóm 15 tỉnh, thành phố dẫn đầu cả nước', ['<= 15 hạng']],
  ['Chỉ số cải cách hành chính xếp thứ 15/34', ['<= 15 hạng']],
  ['Chỉ số cải cách hành chính xếp hạng 15 trở lên', ['<= 15 hạng']],
  ['Chỉ số cải cách hành chính đứng thứ 5 cả nước', ['<= 5 hạng']],
  ['Chỉ số cải cách hành chính nằm trong top 20', ['<= 20 hạng']],
  ['Chỉ số cải cách hành chính trong tốp 30 tỉnh', ['<= 30 hạng']],
  ['Chỉ số cải cách hành chính xếp trong nhóm 40/63 tỉnh/thành phố', ['<= 40 hạng']],
  ['Chỉ số đạt 85% trở lên, xếp trong nhóm 40/63 tỉnh', ['>= 85 %', '<= 40 hạng']],
  ['Vào nhóm 10 địa phương dẫn đầu và đạt trên 90%', ['<= 10 hạng', '> 90 %']],
  ['Phấn đấu đến năm 2030 chỉ số DTI vào nhóm 20.', ['<= 20 hạng by 2030']],
  ['Xếp hạng trong 5 sở đứng đầu', ['<= 5 hạng']],
  ['Hằng năm, 100% sở và ít nhất 30% xã được kiểm tra', ['= 100 % yearly', '>= 30 % yearly']],
  ['Tỷ lệ trễ hạn giảm từ 5% năm 2025 xuống dưới 1% năm 2030', ['< 1 % by 2030']],
  [
    'Mỗi năm giảm 2% chi thường xuyên, đến năm 2030 giảm 10% so với năm 2025',
    ['reduction = 2 % on năm trước yearly', 'reduction = 10 % on 2025 by 2030'],
  ],
  ['Chỉ số PCI thuộc nhóm khá của cả nước', ['rank']],
  ['Chỉ số PAPI đạt điểm trung bình cao của cả nước', ['rank']],
  // levels
  ['Mức độ trưởng thành dữ liệu đạt cấp độ 3', ['= 3 cấp độ']],
  ['Mức độ trưởng thành dữ liệu Đạt cấp độ 4.', ['= 4 cấp độ']],
  ['Hệ thống đạt cấp độ 3 trở lên về an toàn', ['>= 3 cấp độ']],
  ['Hệ thống đạt tối thiểu cấp độ 3', ['>= 3 cấp độ']],
  // counts
  ['Số lượng doanh nghiệp công nghệ số đạt 10 doanh nghiệp', ['= 10 doanh nghiệp']],
  ['Sắp xếp giảm từ 12 còn 9 đầu mối', ['= 9 đầu mối']],
  ['Giảm số ngày giải quyết từ 30 ngày xuống còn 20 ngày', ['= 20 ngày']],
  ['Thu hút 50 chuyên gia; đào tạo 1.000 lượt cán bộ', ['= 50 chuyên gia', '= 1000 lượt']],
  ['Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản đạt 80%', ['= 80 %']],
  ['Toàn tỉnh có khoảng 5.500 doanh nghiệp đến năm 2030', ['~ 5500 doanh nghiệp by 2030']],
  ['Giá trị thanh toán không dùng tiền mặt đạt 30 lần GDP', ['= 30 lần GDP']],
  ['Xây dựng và hình thành 8 vùng nông nghiệp', ['= 8 vùng']],
  ['Thu ngân sách đạt 1.234,5 tỷ đồng', ['= 1234.5 tỷ đồng']],
  ['Cắt giảm 02 thủ tục', ['reduction = 2 thủ tục']],
  ['Thời gian giải quyết không quá 15 ngày', ['<= 15 ngày']],
  ['Chỉ số PAPI đạt từ 45 điểm trở lên', ['>= 45 điểm']],
  ['Có ít nhất 03 mô hình hay', ['>= 3 mô hình']],
  // no number to be reached
  ['Hoàn thành việc sắp xếp đơn vị sự nghiệp công lập', ['milestone']],
  ['Ban hành Đề án vị trí việc làm', ['milestone']],
  ['Công bố danh mục văn bản hết hiệu lực hàng năm', ['milestone yearly']],
  ['Triển khai Trung tâm điều hành thông minh tỉnh', ['milestone']],
  ['Cổng dịch vụ công tỉnh được kết nối với Cổng quốc gia', ['milestone']],
  ['Hoàn thành sắp xếp đơn vị hành chính cấp xã', ['milestone commune']],
  ['Nâng cao chất lượng hoạt động của chính quyền', ['qualitative']],
  ['Triển khai có hiệu quả các quy định', ['qualitative']],
  ['Tăng cường kỷ luật, kỷ cương; nâng cao trách nhiệm người đứng đầu', ['qualitative']],
  ['Bảo đảm chức năng không chồng chéo', ['qualitative']],
  // numbers that are names, days, references
  ['Thực hiện Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng', ['qualitative']],
  ['Thực hiện theo Điều 5 Luật Cán bộ năm 2025', ['qualitative']],
  ['Cung cấp dịch vụ công trực tuyến mức độ 3 và 4', ['qualitative']],
  ['Vận hành chính quyền địa phương 02 cấp', ['qualitative']],
  ['Thực hiện Nghị quyết số 66.7/2025/NQ-CP ngày 15 tháng 11 năm 2025', ['qualitative']],
  ['Hỗ trợ người dân 24/7', ['qualitative']],
  ['Tham gia cuộc cách mạng công nghiệp 4.0', ['qualitative']],
  ['Thực hiện các mục tiêu giai đoạn 2026 - 2030', ['qualitative']],
  [
    '80% thủ tục được cung cấp trực tuyến mức độ 3 và 4; tỷ lệ hồ sơ mức độ 3, 4 đạt tối thiểu 50%',
    ['= 80 %', '>= 50 %'],
  ],
  ['100% văn bản theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 được ký số', ['= 100 %']],
  ['100% hệ thống thông tin được bảo vệ theo cấp độ 3', ['= 100 %']],
  ['Giảm tối thiểu 20% chi phí tại các văn bản còn hiệu lực đến hết ngày 31 tháng 5 năm 2020', ['reduction >= 20 %']],
];

/** A person must look: the third column is a piece of a sentence that says why. */
const DOUBTFUL: [string, string[], string][] = [
  ['Tỷ lệ hài lòng đạt 90 - 95%', ['>= 90 %'], 'một khoảng'],
  ['Tỷ lệ hài lòng đạt từ 90% đến 95%', ['>= 90 %'], 'một khoảng'],
  ['Rút ngắn từ 30% thời gian họp', ['reduction >= 30 %'], 'trở lên'],
  ['Gần 90% hồ sơ được số hóa', ['~ 90 %'], 'gần'],
  ['Đạt tối thiểu trên 90%', ['> 90 %'], 'Hai từ chỉ mức'],
  [
    'Giảm tối thiểu bình quân toàn tỉnh 10% số đơn vị và 10% biên chế so với năm 2021',
    ['reduction >= 10 % on 2021', 'reduction >= 10 % on 2021'],
    'lấy từ câu đứng trước',
  ],
  ['Trên 80% hồ sơ cấp huyện và 60% hồ sơ cấp xã được xử lý', ['> 80 % district', '= 60 % commune'], 'không ghi lại'],
  ['Tỷ lệ lần lượt là 90%, 80%', ['= 90 %', '= 80 %'], 'không rõ mỗi số'],
  ['Đạt 60%, 70%, 80% vào các năm 2026, 2027, 2028', ['= 80 % by 2028'], 'chia theo thứ tự'],
  [
    'Năm 2026, số hóa tối thiểu 40%; giai đoạn 2027-2030, mỗi năm tăng tối thiểu 20% cho đến khi đạt tỷ lệ 100%',
    ['>= 100 %'],
    'mỗi năm thêm 20',
  ],
  ['Tối thiểu 20% đơn vị tự chủ 100% chi thường xuyên', ['>= 20 %'], 'Trong câu còn số'],
  ['Tỷ lệ đơn vị sự nghiệp tự chủ 100% chi thường xuyên đạt 20%', ['= 20 %'], 'Trong câu còn số'],
  ['100% hồ sơ được tiếp nhận giải quyết đúng hạn đạt 99%', ['= 100 %'], 'Trong câu còn số'],
  ['Đối với các xã có tỷ lệ hộ nghèo dưới 5%, tăng cường giám sát', ['qualitative'], 'điều kiện'],
  [
    'Chỉ số năm sau cao hơn năm trước và đạt 85% trở lên',
    ['increase > 0 điểm phần trăm on năm trước yearly', '>= 85 %'],
    'năm sau hơn năm trước',
  ],
  ['Phấn đấu Chỉ số PCI tăng từ 3-5 bậc so với năm 2025', ['increase >= 3 bậc on 2025'], 'một khoảng'],
  ['Không còn xã dưới 75 điểm', ['< 75 điểm'], 'phủ định'],
  ['Hơn 2/3 số xã hoàn thành', ['> 66.67 %'], '2/3'],
  ['Mỗi năm cắt giảm từ 10% đến 15% thủ tục nội bộ', ['reduction >= 10 % on năm trước yearly'], 'một khoảng'],
  ['Giảm từ 10% đến 15% số cuộc họp', ['reduction >= 10 %'], 'một khoảng'],
  ['Ít nhất 3/4 số đơn vị tự chủ', ['>= 75 %'], '75%'],
  ['Đạt 30/34 chỉ tiêu', ['= 88.24 %'], '30/34'],
  ['Đáp ứng 2/3 yêu cầu', ['qualitative'], '2/3'],
  ['Hài lòng về dịch vụ y tế, giáo dục công lập đạt tối thiểu 85%', ['>= 85 %'], 'y tế, giáo dục'],
  ['Giảm 30% - 50% thời gian giải quyết', ['reduction >= 30 %'], 'một khoảng'],
  ['100% cơ quan có ít nhất 01 sáng kiến', ['= 100 %'], 'Trong câu còn số'],
  ['Thoát khỏi nhóm 10 tỉnh cuối bảng', ['<= 10 hạng'], 'cuối bảng'],
  ['Xếp hạng từ 15 đến 20', ['<= 20 hạng'], 'một khoảng'],
  ['Chỉ số trong nhóm khá (danh sách xếp hạng của 20 tỉnh)', ['<= 20 hạng'], 'Không chắc'],
  ['Chỉ số PAPI đạt 42,5', ['= 42.5'], 'không có đơn vị'],
  ['Đến năm 2035 đạt 90%', ['= 90 %'], 'nằm ngoài'],
  ['Có 25 hũ gạo', ['= 25 hũ'], 'được đoán'],
];

describe('the promises of a bullet', () => {
  test.each(SURE)('%s', (text, expected) => {
    const promises = readPromises(text, PLAN);
    expect([promises.map(brief), whyOf(promises)]).toEqual([expected, []]);
  });

  test.each(DOUBTFUL)('%s, doubtful', (text, expected, why) => {
    const promises = readPromises(text, PLAN);
    expect(promises.map(brief)).toEqual(expected);
    expect(whyOf(promises).join(' ')).toContain(why);
    const confidences = promises.flatMap(({ cells }) => Object.values(cells).map(({ confidence }) => confidence));
    expect(Math.min(...confidences)).toBeLessThan(DOUBTFUL_BELOW);
  });

  test('several promises are a, b, c; one alone has no part', () => {
    expect(readPromises('A đạt 1%; B đạt 2%; C đạt 3%', PLAN).map(({ part }) => part)).toEqual(['a', 'b', 'c']);
    expect(readPromises('A đạt 1%', PLAN).map(({ part }) => part)).toEqual([null]);
  });

  test('the clause is what the promise rests on', () => {
    const promises = readPromises(
      '- Tỷ lệ hài lòng đạt 95%, trong đó đất đai đạt 90% (nếu có); kịp thời khắc phục tồn tại.',
      PLAN,
    );
    expect(promises.map(({ clause }) => clause)).toEqual([
      'Tỷ lệ hài lòng đạt 95%',
      'trong đó đất đai đạt 90% (nếu có)',
      'kịp thời khắc phục tồn tại',
    ]);
  });

  test('the yearly steps of a growth end at its cap', () => {
    const [promise] = readPromises('Năm 2026 đạt 45%; mỗi năm tăng tối thiểu 20% cho đến khi đạt 100%', PLAN);
    expect(promise?.steps).toEqual([
      { year: 2026, value: '45' },
      { year: 2027, value: '65' },
      { year: 2028, value: '85' },
      { year: 2029, value: '100' },
      { year: 2030, value: '100' },
    ]);
  });

  test('the steps of a list are its years', () => {
    const [promise] = readPromises('Đạt 60%, 70% và 80% vào các năm 2026, 2027, 2028', PLAN);
    expect(promise?.steps.map(({ year, value }) => `${year} ${value}`)).toEqual(['2026 60', '2027 70', '2028 80']);
  });

  test('of a due day only the year is kept, and that is told', () => {
    const [promise] = readPromises('Hoàn thành phê duyệt đề án trước ngày 30/6/2027', PLAN);
    expect(promise?.deadlineYear).toBe(2027);
    expect(promise?.cells.phase).toEqual({
      confidence: 0.6,
      why: 'Văn bản ghi hạn ngày 30/6/2027; ở đây chỉ giữ năm.',
    });
  });

  test('without the years of the plan every year may be a deadline', () => {
    const years = { startYear: null, endYear: null };
    expect(readPromises('Đến năm 2035 đạt 90%', years)[0]?.deadlineYear).toBe(2035);
  });

  test('decomposed letters read the same', () => {
    const text = 'Mức độ hài lòng đạt tối thiểu 90%';
    expect(readPromises(text.normalize('NFD'), PLAN)).toEqual(readPromises(text, PLAN));
  });
});
