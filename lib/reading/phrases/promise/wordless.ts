import type { TargetKind } from '@/lib/domain/target.ts';
import { wordPattern } from '../words.ts';

/** Of a promise without a number: something to be finished, or only a direction. */
export function kindOfWords(words: string): Extract<TargetKind, 'milestone' | 'qualitative'> {
  const text = words.replace(OPENING, '');
  return MILESTONES.some((pattern) => pattern.test(text)) && !DIRECTIONS.test(text) ? 'milestone' : 'qualitative';
}

const OPENING =
  /^(?:phấn đấu|đến hết năm \d{4},?|đến năm \d{4},?|cơ bản|tập trung|tiếp tục|hàng năm,?|hằng năm,?|[\s,:;+\-–])+/u;

/** "Triển khai có hiệu quả", "Hoàn thiện hệ thống văn bản": no day on which it is done. */
const DIRECTIONS = wordPattern(
  '^(?:triển khai|thực hiện|tổ chức)(?: thực hiện| triển khai)*,? (?:có |một cách )?(?:hiệu quả|tốt|đồng bộ|nghiêm|nghiêm túc|đầy đủ|thực chất|quyết liệt|kịp thời)|^(?:bảo đảm|đảm bảo)(?!.*(?:đúng|theo) quy định)|^hoàn thiện.*(?:(?:bảo đảm|đảm bảo) tính|theo hướng)',
  'u',
);

const MILESTONES = [
  wordPattern('^(?:cơ bản )?hoàn thành', 'u'),
  wordPattern('^hoàn thiện(?: việc| hệ thống| phần mềm| nền tảng| cơ sở dữ liệu| đề án)', 'u'),
  wordPattern('^(?:ban hành|công bố|thành lập|khai trương|phê duyệt|kết thúc|bàn giao)', 'u'),
  wordPattern('^(?:xây dựng và )?đưa(?: .{0,80})? vào (?:vận hành|sử dụng|khai thác|hoạt động)', 'u'),
  wordPattern(
    '^(?:triển khai|đầu tư|xây dựng|thí điểm|hình thành)(?: xây dựng| thí điểm| nhân rộng| triển khai)* (?:hệ thống|trung tâm|nền tảng|phần mềm|mô hình|đề án|cơ sở dữ liệu|kho dữ liệu|cổng)',
    'u',
  ),
  wordPattern(
    '^(?:hệ thống|cổng|nền tảng|trung tâm|cơ sở dữ liệu|kho dữ liệu)(?: [^,;.]{0,120})? được (?:kết nối|xây dựng|hoàn thành|đưa vào|triển khai|thiết lập|vận hành)',
    'u',
  ),
  wordPattern('(?:đúng quy định|theo đúng quy định|không vượt)', 'u'),
];
