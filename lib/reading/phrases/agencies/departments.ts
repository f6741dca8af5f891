import { fold } from '../words.ts';

/** The fields that departments are named after (decrees 24/2014, 107/2020 and 45/2025), so that commas inside them do not part. */
const FIELDS = [
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Kế hoạch và Đầu tư',
  'Công Thương',
  'Công nghiệp',
  'Thương mại',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và PTNT',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp',
  'Giao thông vận tải',
  'Giao thông vận tải - Xây dựng',
  'Xây dựng',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Lao động - Thương binh và Xã hội',
  'Lao động, Thương binh và Xã hội',
  'Lao động Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa Thể thao và Du lịch',
  'Văn hóa, Thể thao, Du lịch',
  'Văn hóa và Thể thao',
  'Văn hóa, Thông tin, Thể thao và Du lịch',
  'Văn hóa, Thông tin và Thể thao',
  'Du lịch',
  'Khoa học và Công nghệ',
  'Khoa học, Công nghệ và Môi trường',
  'Giáo dục và Đào tạo',
  'Giáo dục, Khoa học và Công nghệ',
  'Y tế',
  'Ngoại vụ',
  'Dân tộc và Tôn giáo',
  'Dân tộc, Tôn giáo',
  'Dân tộc',
  'Quy hoạch - Kiến trúc',
  'Kinh tế và Tài chính',
  'An toàn thực phẩm',
]
  .map((name) => plain(name))
  .sort((a, b) => b.length - a.length);

/** How much of the words is the name of a department's field, the longest first; 0 for none. Same length as printed. */
export function fieldLength(printed: string): number {
  const words = plain(printed);
  const field = FIELDS.find((name) => words.startsWith(name) && !/[\p{L}\d]/u.test(words.charAt(name.length)));
  return field?.length ?? 0;
}

function plain(text: string): string {
  return fold(text).replace(/[–—]/g, '-');
}
