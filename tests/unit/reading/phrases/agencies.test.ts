import { describe, expect, test } from 'vitest';
import { readAgencies } from '@/lib/reading/phrases/agencies.ts';
import { DOUBTFUL_BELOW } from '@/lib/reading/proposal.ts';

const SURE: [string, string[]][] = [
  ['', []],
  ['-', []],
  [' \u00a0 ', []],
  ['Sở Nội vụ', ['Sở Nội vụ']],
  ['Sở Nội vụ.', ['Sở Nội vụ']],
  ['- Sở Nội vụ', ['Sở Nội vụ']],
  ['Sở Thông tin và\nTruyền thông', ['Sở Thông tin và Truyền thông']],
  ['Sở Khoa học và Công nghệ', ['Sở Khoa học và Công nghệ']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
  ['Sở Văn hoá, Thể thao\nvà Du lịch', ['Sở Văn hoá, Thể thao và Du lịch']],
  ['Sở Lao động - Thương binh và Xã hội', ['Sở Lao động - Thương binh và Xã hội']],
  ['Sở Lao động – Thương binh và Xã hội, Sở Y tế', ['Sở Lao động – Thương binh và Xã hội', 'Sở Y tế']],
  ['Sở Nông nghiệp và Phát triển nông thôn', ['Sở Nông nghiệp và Phát triển nông thôn']],
  ['Sở Giao thông vận tải - Xây dựng', ['Sở Giao thông vận tải - Xây dựng']],
  ['Báo và Phát thanh, truyền hình tỉnh Sơn La', ['Báo và Phát thanh, truyền hình tỉnh Sơn La']],
  ['Báo và Đài Phát thanh, Truyền hình tỉnh', ['Báo và Đài Phát thanh, Truyền hình tỉnh']],
  ['Đài Phát thanh và Truyền hình tỉnh, Báo Sơn La', ['Đài Phát thanh và Truyền hình tỉnh', 'Báo Sơn La']],
  ['Sở Tài chính và Sở Nội vụ', ['Sở Tài chính', 'Sở Nội vụ']],
  ['Sở Tài chính, Sở Nội vụ và Sở Tư pháp', ['Sở Tài chính', 'Sở Nội vụ', 'Sở Tư pháp']],
  ['Sở Tư pháp; Văn phòng UBND tỉnh', ['Sở Tư pháp', 'Văn phòng UBND tỉnh']],
  ['Sở Khoa học và Công nghệ, Văn phòng UBND tỉnh', ['Sở Khoa học và Công nghệ', 'Văn phòng UBND tỉnh']],
  ['Sở Nội vụ; sở Tài chính', ['Sở Nội vụ', 'sở Tài chính']],
  ['Sở Nội vụ\nSở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  ['Công an tỉnh\nCác sở, ban, ngành', ['Công an tỉnh', 'Các sở, ban, ngành']],
  ['Văn phòng\nUBND tỉnh', ['Văn phòng UBND tỉnh']],
  ['Trung tâm Thông tin thuộc\nSở Nội vụ', ['Trung tâm Thông tin thuộc Sở Nội vụ']],
  ['- Sở Nội vụ\n- Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  ['- Văn phòng UBND tỉnh  - Sở Khoa học và Công nghệ', ['Văn phòng UBND tỉnh', 'Sở Khoa học và Công nghệ']],
  ['- Văn phòng UBND tỉnh; Sở Tư pháp', ['Văn phòng UBND tỉnh', 'Sở Tư pháp']],
  ['+ Sở Nội vụ;\n+ Sở Tài chính.', ['Sở Nội vụ', 'Sở Tài chính']],
  ['Sở Nội vụ/Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
  // groups
  ['Các sở, ban, ngành', ['Các sở, ban, ngành']],
  ['Các sở, ban ngành', ['Các sở, ban ngành']],
  ['Sở, ban, ngành', ['Sở, ban, ngành']],
  ['Các Sở, Ban, ngành', ['Các Sở, Ban, ngành']],
  ['Các sở, ban,\nngành', ['Các sở, ban, ngành']],
  ['Các sở, ban, ngành; UBND các huyện, thành phố', ['Các sở, ban, ngành', 'UBND các huyện, thành phố']],
  ['Các sở, ban, ngành, UBND các huyện, thành phố.', ['Các sở, ban, ngành', 'UBND các huyện, thành phố']],
  ['Sở, ban, ngành, UBND các huyện, thành phố', ['Sở, ban, ngành', 'UBND các huyện, thành phố']],
  ['Các sở, ban, ngành và UBND cấp xã', ['Các sở, ban, ngành', 'UBND cấp xã']],
  ['Các sở, ngành, UBND cấp xã', ['Các sở, ngành', 'UBND cấp xã']],
  ['Các sở, ban, ngành; UBND xã, phường', ['Các sở, ban, ngành', 'UBND xã, phường']],
  ['Các sở, ban,\nngành; UBND\nxã, phường', ['Các sở, ban, ngành', 'UBND xã, phường']],
  ['Các Sở, Ban, ngành và địa phương', ['Các Sở, Ban, ngành', 'địa phương']],
  ['Các sở, ban, ngành, địa phương', ['Các sở, ban, ngành', 'địa phương']],
  ['UBND cấp huyện, UBND cấp xã', ['UBND cấp huyện', 'UBND cấp xã']],
  ['UBND các huyện, thị xã, thành phố', ['UBND các huyện, thị xã, thành phố']],
  ['UBND các xã, phường, thị trấn', ['UBND các xã, phường, thị trấn']],
  ['UBND các xã, phường và đặc khu', ['UBND các xã, phường và đặc khu']],
  ['Ủy ban nhân dân các xã, phường', ['Ủy ban nhân dân các xã, phường']],
  ['UBND, cấp xã', ['UBND, cấp xã']],
  [
    'Các sở, ban, ngành, UBND các huyện, thành phố; UBND các xã',
    ['Các sở, ban, ngành', 'UBND các huyện, thành phố', 'UBND các xã'],
  ],
  [
    'Các sở, ban, ngành, UBND các xã, phường, các cơ quan, đơn vị có liên quan',
    ['Các sở, ban, ngành', 'UBND các xã, phường', 'các cơ quan, đơn vị có liên quan'],
  ],
  [
    'Các sở, ban, ngành, các đơn vị sự nghiệp công lập thuộc UBND cấp tỉnh; UBND các xã, phường',
    ['Các sở, ban, ngành', 'các đơn vị sự nghiệp công lập thuộc UBND cấp tỉnh', 'UBND các xã, phường'],
  ],
  [
    'Các sở, ban ngành; các đơn vị sự nghiệp; UBND các huyện, thành phố; UBND cấp xã; các cơ sở đào tạo.',
    ['Các sở, ban ngành', 'các đơn vị sự nghiệp', 'UBND các huyện, thành phố', 'UBND cấp xã', 'các cơ sở đào tạo'],
  ],
  ['Công an tỉnh; các sở, ban, ngành; UBND xã, phường', ['Công an tỉnh', 'các sở, ban, ngành', 'UBND xã, phường']],
  [
    'Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội; các sở, ban, ngành và UBND cấp xã',
    ['Ủy ban MTTQ Việt Nam tỉnh', 'các tổ chức chính trị - xã hội', 'các sở, ban, ngành', 'UBND cấp xã'],
  ],
  ['UBND cấp xã; các doanh nghiệp có liên quan', ['UBND cấp xã', 'các doanh nghiệp có liên quan']],
  ['Sở Nội vụ, doanh nghiệp bưu chính', ['Sở Nội vụ', 'doanh nghiệp bưu chính']],
  ['Sở Tài chính; các sở, ban, ngành, UBND các huyện', ['Sở Tài chính', 'các sở, ban, ngành', 'UBND các huyện']],
  ['Sở Nội vụ và các cơ quan, đơn vị liên quan', ['Sở Nội vụ', 'các cơ quan, đơn vị liên quan']],
  ['Các cơ quan chuyên môn thuộc UBND tỉnh, UBND cấp xã', ['Các cơ quan chuyên môn thuộc UBND tỉnh', 'UBND cấp xã']],
  ['Các sở, ban, ngành, đoàn thể cấp tỉnh', ['Các sở, ban, ngành, đoàn thể cấp tỉnh']],
  ['Các phòng, ban chuyên môn; UBND các xã', ['Các phòng, ban chuyên môn', 'UBND các xã']],
  // qualifiers in brackets stay
  [
    'Các sở, ngành, UBND cấp xã (theo phân công tại Chương trình của Sở Nội vụ, Sở Tài chính; Bộ Chính trị)',
    ['Các sở, ngành', 'UBND cấp xã (theo phân công tại Chương trình của Sở Nội vụ, Sở Tài chính; Bộ Chính trị)'],
  ],
  [
    'Thuế tỉnh, Kho bạc nhà nước Khu vực X (Đầu mối tại Sơn La), Bảo hiểm xã hội tỉnh, Điện lực tỉnh',
    ['Thuế tỉnh', 'Kho bạc nhà nước Khu vực X (Đầu mối tại Sơn La)', 'Bảo hiểm xã hội tỉnh', 'Điện lực tỉnh'],
  ],
  [
    'Các cơ quan quản lý chuyên ngành theo Quyết định số 15/QĐ-UBND ngày 22/11/2019 của UBND tỉnh',
    ['Các cơ quan quản lý chuyên ngành theo Quyết định số 15/QĐ-UBND ngày 22/11/2019 của UBND tỉnh'],
  ],
  [
    'Sở Nội vụ (chủ trì:\n- phần A;\n- phần B), Sở Tài chính',
    ['Sở Nội vụ (chủ trì: - phần A; - phần B)', 'Sở Tài chính'],
  ],
  // other heads
  ['Ngân hàng Nhà nước, Sở Tư pháp, Công an tỉnh', ['Ngân hàng Nhà nước', 'Sở Tư pháp', 'Công an tỉnh']],
  ['Ngân hàng Nhà nước Việt Nam chi nhánh khu vực 3', ['Ngân hàng Nhà nước Việt Nam chi nhánh khu vực 3']],
  ['Công an tỉnh, Cục Thuế tỉnh, Kho bạc Nhà nước tỉnh', ['Công an tỉnh', 'Cục Thuế tỉnh', 'Kho bạc Nhà nước tỉnh']],
  [
    'Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    ['Bộ Chỉ huy Quân sự tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
  ],
  ['Tòa án nhân dân, Viện kiểm sát nhân dân tỉnh', ['Tòa án nhân dân', 'Viện kiểm sát nhân dân tỉnh']],
  [
    'Thanh tra tỉnh, Ban Dân tộc, Ban Quản lý các khu công nghiệp',
    ['Thanh tra tỉnh', 'Ban Dân tộc', 'Ban Quản lý các khu công nghiệp'],
  ],
  ['Ban QL các khu công nghiệp tỉnh', ['Ban QL các khu công nghiệp tỉnh']],
  ['Ban Quản lý Khu kinh tế và các khu công nghiệp', ['Ban Quản lý Khu kinh tế và các khu công nghiệp']],
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy', ['Ban Tuyên giáo và Dân vận Tỉnh ủy']],
  [
    'Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn',
    ['Hội Nông dân tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh', 'Tỉnh đoàn'],
  ],
  ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh']],
  [
    'Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh',
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng UBND tỉnh'],
  ],
  ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện']],
  ['VP.UBND tỉnh, Sở Nội vụ', ['VP.UBND tỉnh', 'Sở Nội vụ']],
  ['VP UBND tỉnh và Sở TT&TT', ['VP UBND tỉnh', 'Sở TT&TT']],
  ['Sở KH&ĐT, Sở GD&ĐT', ['Sở KH&ĐT', 'Sở GD&ĐT']],
  ['SỞ NỘI VỤ, SỞ TÀI CHÍNH', ['SỞ NỘI VỤ', 'SỞ TÀI CHÍNH']],
  ['Trung tâm Phục vụ hành chính công tỉnh', ['Trung tâm Phục vụ hành chính công tỉnh']],
  ['Trường Chính trị tỉnh; Trường Cao đẳng Sơn La', ['Trường Chính trị tỉnh', 'Trường Cao đẳng Sơn La']],
  ['Phòng Nội vụ, Phòng Tài chính - Kế hoạch', ['Phòng Nội vụ', 'Phòng Tài chính - Kế hoạch']],
  ['Bưu điện tỉnh, Viễn thông tỉnh, Viettel', ['Bưu điện tỉnh', 'Viễn thông tỉnh', 'Viettel']],
  [
    'Báo Sơn La, Cổng Thông tin điện tử tỉnh, các cơ quan thông tin, báo chí Trung ương, Cổng/Trang thông tin điện tử của các cơ quan, đơn vị',
    [
      'Báo Sơn La',
      'Cổng Thông tin điện tử tỉnh',
      'các cơ quan thông tin, báo chí Trung ương',
      'Cổng/Trang thông tin điện tử của các cơ quan, đơn vị',
    ],
  ],
];

const DOUBTFUL: [string, string[], string][] = [
  ['Sở Nội vụ, Tài chính, Tư pháp', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp'], 'chỉ in một lần'],
  ['Các sở: Nội vụ, Tài chính và Tư pháp', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp'], 'chỉ in một lần'],
  [
    'Các sở Nội vụ, Văn hóa, Thể thao và Du lịch, Y tế',
    ['Sở Nội vụ', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'],
    'chỉ in một lần',
  ],
  ['UBND các huyện: Phù Yên, Bắc Yên', ['UBND huyện Phù Yên', 'UBND huyện Bắc Yên'], 'chỉ in một lần'],
  [
    'Trung tâm thông tin, Văn phòng UBND tỉnh; Trung tâm lưu trữ lịch sử, Sở Nội vụ',
    ['Trung tâm thông tin, Văn phòng UBND tỉnh', 'Trung tâm lưu trữ lịch sử, Sở Nội vụ'],
    'trực thuộc',
  ],
  ['Trung tâm Thông tin, Sở Nội vụ', ['Trung tâm Thông tin', 'Sở Nội vụ'], 'trực thuộc'],
  ['Các sở, ngành, đơn vị có liên quan', ['Các sở, ngành, đơn vị có liên quan'], 'một nhóm hay nhiều nhóm'],
  [
    'UBND các huyện, thành phố, các xã, phường',
    ['UBND các huyện, thành phố, các xã, phường'],
    'một nhóm hay nhiều nhóm',
  ],
  ['Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], 'nhãn'],
  ['Sở Nội vụ, Sở Tài chính, ...', ['Sở Nội vụ', 'Sở Tài chính'], 'ba chấm'],
  ['Các sở, ban, ngành và', ['Các sở, ban, ngành và'], 'còn thiếu chữ'],
  ['UBND các', ['UBND các'], 'còn thiếu chữ'],
  ['Văn phòng', ['Văn phòng'], 'còn thiếu chữ'],
  ['xã, phường', ['xã, phường'], 'còn thiếu chữ'],
  ['Báo cáo kết quả', ['Báo cáo kết quả'], 'không bắt đầu bằng'],
  ['Ban hành kế hoạch', ['Ban hành kế hoạch'], 'không bắt đầu bằng'],
  ['Các văn bản hướng dẫn', ['Các văn bản hướng dẫn'], 'không bắt đầu bằng'],
  [
    `Sở Nội vụ ${'phối hợp triển khai đồng bộ '.repeat(6).trim()}`,
    [`Sở Nội vụ ${'phối hợp triển khai đồng bộ '.repeat(6).trim()}`],
    'dài như một câu',
  ],
  ['Ông Nguyễn Văn A', ['Ông Nguyễn Văn A'], 'không bắt đầu bằng'],
  ['Thường xuyên', ['Thường xuyên'], 'không bắt đầu bằng'],
  ['Nội vụ, Tài chính', ['Nội vụ, Tài chính'], 'không bắt đầu bằng'],
];

describe('agencies', () => {
  test.each(SURE)('%s', (text, expected) => {
    const read = readAgencies(text);
    expect([[...read], read.why]).toEqual([expected, null]);
    expect(read.confidence).toBeGreaterThanOrEqual(DOUBTFUL_BELOW);
  });

  test.each(DOUBTFUL)('%s, doubtful', (text, expected, why) => {
    const read = readAgencies(text);
    expect([...read]).toEqual(expected);
    expect(read.why).toContain(why);
    expect(read.confidence).toBeLessThan(DOUBTFUL_BELOW);
  });
});
