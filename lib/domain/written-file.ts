/** tệp tải về: a document that was written, under the name that people read ("Tình hình gửi báo cáo năm 2026"). */
export type WrittenFile = { name: string; ending: 'docx' | 'xlsx'; content: Uint8Array<ArrayBuffer> };
