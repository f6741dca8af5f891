/** That something is said of the subject. */
export const VERB =
  /(?<!\p{L})(?:được|đạt|hoàn thành|thực hiện|bảo đảm|đảm bảo|đáp ứng|tham gia|sử dụng|cung cấp|công khai|kết nối|triển khai|xử lý|giải quyết|tự|có|là|phải|không)(?!\p{L})/u;
