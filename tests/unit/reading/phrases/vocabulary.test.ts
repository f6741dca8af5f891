import { describe, expect, test } from 'vitest';
import { normalName } from '@/lib/reading/phrases/agencies/normal-name.ts';
import { readAgencies } from '@/lib/reading/phrases/agencies.ts';
import { type ReadPromise, readPromises } from '@/lib/reading/phrases/promise.ts';
import { readTime } from '@/lib/reading/phrases/time.ts';
import { isLevelUnit, isRankUnit, unitAfter, unitName } from '@/lib/reading/phrases/units.ts';

/** Word lists of the genre: a word that falls out of a list is found here. */
const PLAN = { startYear: 2026, endYear: 2030 };

function words(list: string): string[] {
  return list
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function promises(text: string): ReadPromise[] {
  return readPromises(text, PLAN);
}

const NEW_SUBJECTS =
  words(`tỷ lệ hồ sơ | tỉ lệ hồ sơ | chỉ số hài lòng | mức độ hài lòng | số lượng hồ sơ | số hồ sơ | tổng số hồ sơ |
  cấp tỉnh | cấp huyện | cấp xã | UBND xã | có hồ sơ | nâng tỷ lệ | hoàn thành hồ sơ | phấn đấu hồ sơ | bảo đảm hồ sơ | đảm bảo hồ sơ |
  duy trì hồ sơ | giá trị hồ sơ | tốc độ xử lý | thời gian xử lý | kinh phí | phủ sóng | đến năm 2028 | năm 2028 | toàn tỉnh |
  toàn bộ hồ sơ | đưa hồ sơ | đơn giản hóa hồ sơ`);

const FUNCTION_WORDS =
  words(`đạt | đạt được | tối thiểu | ít nhất | trên | dưới | hơn | khoảng | tối đa | không quá | không dưới |
  không thấp hơn | bình quân | là | có | tỷ lệ | mức | phấn đấu | đối với cấp xã | ở cấp xã | tại cấp xã | cấp tỉnh | cấp huyện | thêm | số`);

const COUNTED =
  words(`đạt | đạt được | có | có được | khoảng | trên | hơn | dưới | tối thiểu | ít nhất | tối đa | không quá |
  không vượt quá | không dưới | không thấp hơn | xây dựng | hình thành | thành lập | phát triển | ban hành | thu hút | mở | đưa | công bố |
  đơn giản hóa | tích hợp | phấn đấu | thí điểm | đào tạo | bồi dưỡng | tập huấn | tổ chức | hỗ trợ | tuyển dụng | có thêm |
  xây dựng mới | phấn đấu có | phát triển được | mở ra | có tổng số`);

const NOT_COUNTED =
  words(`vận hành mô hình 2 cấp | thực hiện đồng bộ 6 nội dung | gồm 3 nhóm nhiệm vụ | theo 5 bước | lấy ý kiến 3 bên |
  trong 5 năm | kết nối 3 khâu`);

const UNITS =
  words(`nghìn tỷ đồng | tỷ đồng | triệu đồng | nghìn đồng | đồng | triệu usd | lần grdp | lần gdp | điểm phần trăm | điểm |
  ngày làm việc | ngày | giờ làm việc | giờ | phút | bậc | hạng | doanh nghiệp | hợp tác xã | hộ gia đình | hộ kinh doanh | hộ |
  thủ tục hành chính | thủ tục | tthc | dịch vụ công | dịch vụ | văn bản | hồ sơ | phiếu | lượt người | lượt | người | chuyên gia | cán bộ |
  công chức | viên chức | biên chế | học viên | cơ quan | đơn vị | đầu mối | tổ chức | phòng | xã | phường | huyện | thôn | bản | tỉnh |
  vùng | khu | cụm | mô hình | sáng kiến | giải pháp | hệ thống | nền tảng | phần mềm | cơ sở dữ liệu | đề án | dự án | nhiệm vụ | lớp |
  cuộc | hội nghị | tin bài | chuyên mục | km | ha | m2 | giường bệnh | bác sĩ | trường | sản phẩm | quy trình | quy định`);

const HEADS =
  words(`Sở Y tế | Ban Dân tộc | Ban Quản lý các khu công nghiệp | Ban Chỉ đạo tỉnh | Bộ Nội vụ | Bộ Chỉ huy Quân sự tỉnh |
  Báo Sơn La | Đài Phát thanh và Truyền hình tỉnh | Cục Thuế tỉnh | Cục Thống kê | Tổng cục Thuế | Vụ Pháp chế | Viện Kiểm sát nhân dân |
  Viện Quy hoạch | Trường Chính trị | Hội Nông dân | Đoàn Thanh niên | Thuế tỉnh | Quỹ Đầu tư | Cổng Thông tin điện tử | Liên minh Hợp tác xã |
  Hiệp hội Doanh nghiệp | Đảng ủy Khối | Tổ công tác Đề án 06 | Thống kê tỉnh | Hải quan khu vực | Viễn thông tỉnh | Tập đoàn VNPT |
  Công ty Điện lực | Tổng công ty Bưu điện | VNPT tỉnh | Viettel tỉnh | Chủ tịch UBND tỉnh | Giám đốc Sở Y tế | Thường trực HĐND tỉnh |
  UBND tỉnh | Ủy ban nhân dân tỉnh | Ủy ban MTTQ Việt Nam tỉnh | HĐND tỉnh | Đoàn ĐBQH tỉnh | Văn phòng UBND tỉnh | VP UBND tỉnh |
  VPUBND tỉnh | Công an tỉnh | công an tỉnh | BCH Quân sự tỉnh | Kho bạc Nhà nước | KBNN tỉnh | Ngân hàng Nhà nước | NHNN tỉnh |
  Bảo hiểm xã hội tỉnh | BHXH tỉnh | Mặt trận Tổ quốc tỉnh | MTTQ tỉnh | Liên đoàn Lao động | Tỉnh đoàn | Thành đoàn | Tỉnh ủy | Huyện ủy |
  Thanh tra tỉnh | Tòa án nhân dân tỉnh | BQL các khu công nghiệp | Bưu điện tỉnh | Điện lực tỉnh | Bộ đội Biên phòng tỉnh |
  Trung tâm Lưu trữ | Phòng Nội vụ | Chi cục Văn thư | Chi nhánh Viettel | Bệnh viện đa khoa | Đại học Tây Bắc | Học viện Chính trị`);

const GROUPS =
  words(`các sở, ngành | các cơ quan liên quan | các đơn vị liên quan | các địa phương | các tổ chức xã hội | các doanh nghiệp |
  các ngành liên quan | các cấp | các ban của Đảng | các phòng chuyên môn | các huyện | các xã | các phường | các thành phố | các trường |
  các cơ sở đào tạo | các hội đặc thù | các đoàn thể | các thành viên Ban Chỉ đạo | các ngân hàng | các bộ liên quan | các tập đoàn |
  các công ty | các hợp tác xã | các báo | các đài | các chi nhánh | các trung tâm | các viện | các bệnh viện | các hiệp hội | các nhà thầu |
  các chủ đầu tư | các lực lượng | các cục | các chi cục | toàn thể cơ quan | một số sở | sở, ban, ngành`);

const ABBREVIATIONS: [string, string][] = [
  ['VPUBND tỉnh', 'văn phòng ủy ban nhân dân tỉnh'],
  ['VP. UBND tỉnh', 'văn phòng ủy ban nhân dân tỉnh'],
  ['U.B.N.D tỉnh', 'ủy ban nhân dân tỉnh'],
  ['Thường trực HĐND', 'thường trực hội đồng nhân dân'],
  ['Đoàn ĐBQH', 'đoàn đại biểu quốc hội'],
  ['MTTQ tỉnh', 'mặt trận tổ quốc tỉnh'],
  ['MTTQVN tỉnh', 'mặt trận tổ quốc tỉnh'],
  ['Mặt trận Tổ quốc Việt Nam tỉnh', 'mặt trận tổ quốc tỉnh'],
  ['NHNN Việt Nam', 'ngân hàng nhà nước'],
  ['BQL KKT', 'ban quản lý khu kinh tế'],
  ['Ban QL các KCN', 'ban quản lý các khu công nghiệp'],
  ['BCĐ CCHC', 'ban chỉ đạo cải cách hành chính'],
  ['BCH Quân sự', 'bộ chỉ huy quân sự'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['KBNN', 'kho bạc nhà nước'],
  ['TTPVHCC tỉnh', 'trung tâm phục vụ hành chính công tỉnh'],
  ['Cổng TTĐT tỉnh', 'cổng thông tin điện tử tỉnh'],
  ['Đài PT-TH', 'đài phát thanh truyền hình'],
  ['Đài PTTH', 'đài phát thanh truyền hình'],
  ['Tổ chức CT-XH', 'tổ chức chính trị xã hội'],
  ['Hội LHPN', 'hội liên hiệp phụ nữ'],
  ['Hội CCB', 'hội cựu chiến binh'],
  ['Đoàn TNCS', 'đoàn thanh niên cộng sản'],
  ['UBND TP. Sơn La', 'ủy ban nhân dân thành phố sơn la'],
  ['UBND TX Mộc Châu', 'ủy ban nhân dân thị xã mộc châu'],
  ['Cơ quan TW', 'cơ quan trung ương'],
  ['Kiểm soát TTHC', 'kiểm soát thủ tục hành chính'],
];

const TIME_FILLERS =
  words(`Hoàn thành | Thực hiện | Triển khai | Trong | Vào | Dự kiến | Phấn đấu | Thời gian | Thời hạn | Ban hành | Trình |
  Phê duyệt | Chậm nhất | Muộn nhất | Báo cáo | Hoàn thành trong | Bắt đầu | Tổ chức | Xong | Kế hoạch`);

describe('word lists', () => {
  test.each(NEW_SUBJECTS)('a comma and "%s" begin another promise', (subject) => {
    expect(promises(`100% hồ sơ được số hóa, ${subject} của cơ quan đạt 90%`).map(({ value }) => value)).toEqual([
      '100',
      '90',
    ]);
  });

  test.each(FUNCTION_WORDS)('"%s" may stand between the comma and the next number', (word) => {
    expect(promises(`100% hồ sơ được số hóa, ${word} 90% được ký số`)).toHaveLength(2);
  });

  test.each(COUNTED)('"%s" before a number says that it is to be reached', (word) => {
    expect(promises(`Toàn tỉnh ${word} 25 mô hình`)).toMatchObject([{ value: '25', unit: 'mô hình' }]);
  });

  test.each(NOT_COUNTED)('"%s" promises no number', (text) => {
    expect(promises(text).map(({ value }) => value)).toEqual([null]);
  });

  test.each(UNITS)('the unit "%s"', (unit) => {
    expect(unitAfter(` ${unit} mới`, ` ${unit} mới`)).toMatchObject({ unit, isKnown: true });
  });

  test.each(HEADS)('a comma before "%s" parts', (name) => {
    expect([...readAgencies(`Sở Nội vụ, ${name}`)]).toEqual(['Sở Nội vụ', name]);
    expect([...readAgencies(`${name}; Sở Nội vụ`)]).toEqual([name, 'Sở Nội vụ']);
  });

  test.each(GROUPS)('"và" before "%s" parts', (name) => {
    expect([...readAgencies(`Sở Nội vụ và ${name}`)]).toEqual(['Sở Nội vụ', name]);
  });

  test.each(ABBREVIATIONS)('%s', (printed, key) => expect(normalName(printed).key).toBe(key));

  test.each(TIME_FILLERS)('"%s" adds nothing to a time', (word) => {
    expect(readTime(`${word} quý II/2026`, PLAN)).toMatchObject({ kind: 'quarter', to: '2026-06-30', why: null });
  });

  test('units of columns', () => {
    expect(words('%|Tỷ lệ %|Tỉ lệ (%)|(%)|Phần trăm').map(unitName)).toEqual(Array(5).fill('%'));
    expect(words('Điểm %|Lần GDP|TTHC|Doanh nghiệp').map(unitName)).toEqual([
      'điểm phần trăm',
      'lần GDP',
      'TTHC',
      'doanh nghiệp',
    ]);
    expect(words('Hạng|Thứ hạng|Xếp hạng|Vị trí|Thứ bậc|Vị thứ|Xếp thứ').every(isRankUnit)).toBe(true);
    expect(words('Cấp độ|Mức độ|Cấp|Mức').every(isLevelUnit)).toBe(true);
    expect([isRankUnit(null), isRankUnit('%'), isLevelUnit(null), isLevelUnit('%')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
