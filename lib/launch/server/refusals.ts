import type { IncomingMessage, ServerResponse } from 'node:http';
import { isApi } from './origin.ts';

type Refusal = { status: number; title: string; words: string; english: string; retryAfter?: number };

const nothingLost =
  'Số liệu đã lưu vẫn còn nguyên; những gì vừa nhập chưa được lưu: hãy quay lại trang trước để gửi lại.';

/** What this server answers by itself, before or instead of the application. */
export const refusals = {
  foreignOrigin: {
    status: 403,
    title: 'Yêu cầu không đến từ hệ thống này',
    english: 'The request does not come from this system',
    words: 'Biểu mẫu phải được gửi từ chính trang của hệ thống. Hãy mở lại trang rồi gửi lần nữa.',
  },
  wrongMethod: {
    status: 405,
    title: 'Cách gọi không được hỗ trợ',
    english: 'Method not supported',
    words: 'Hãy mở trang bằng trình duyệt.',
  },
  unreadable: {
    status: 400,
    title: 'Địa chỉ hoặc yêu cầu không đọc được',
    english: 'The address or request cannot be read',
    words: 'Hãy kiểm tra lại đường dẫn, hoặc mở từ bàn làm việc.',
  },
  noLength: {
    status: 411,
    title: 'Yêu cầu thiếu độ dài',
    english: 'Content-Length is missing',
    words: 'Phần mềm gửi dữ liệu phải cho biết độ dài.',
  },
  tooLarge: {
    status: 413,
    title: 'Dữ liệu gửi lên quá lớn',
    english: 'The body is too large',
    words:
      'Một biểu mẫu không được quá 1 MB, một tệp không được quá 8 MB (tài liệu kiểm chứng: 20 MB). Hãy rút gọn hoặc chia nhỏ rồi gửi lại.',
  },
  overloaded: {
    status: 503,
    title: 'Hệ thống đang quá tải',
    english: 'Overloaded: ask again later',
    words: nothingLost,
    retryAfter: 5,
  },
  noDatabase: {
    status: 503,
    title: 'Hệ thống tạm thời chưa phục vụ được',
    english: 'Not available just now: ask again later',
    words: nothingLost,
    retryAfter: 5,
  },
  tooSlow: {
    status: 503,
    title: 'Hệ thống xử lý quá lâu',
    english: 'It took too long: ask again later',
    words: nothingLost,
    retryAfter: 10,
  },
  failed: { status: 500, title: 'Hệ thống đang gặp sự cố', english: 'Something went wrong here', words: nothingLost },
} as const satisfies Record<string, Refusal>;

/** Answers in the form that the asker can show: a page to a browser, RFC 9457 to a program, one sentence to a script. */
export function refuseRequest(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  nonce: string,
): void {
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const { type, body } = written(request, refusal, nonce);
  response.statusCode = refusal.status;
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  if (refusal.retryAfter) response.setHeader('Retry-After', refusal.retryAfter);
  // what remains of the body is not read: the connection cannot serve another request
  if (!request.complete) response.setHeader('Connection', 'close');
  response.end(request.method === 'HEAD' ? undefined : body);
}

function written(request: IncomingMessage, refusal: Refusal, nonce: string): { type: string; body: string } {
  if (isApi(request.url ?? '')) return { type: 'application/problem+json', body: problem(refusal) };
  const wantsPage = request.headers.accept?.includes('text/html') && !request.headers['next-action'];
  if (wantsPage) return { type: 'text/html', body: page(refusal, nonce, request.method === 'GET') };
  return { type: 'text/plain', body: `${refusal.title}. ${refusal.words}` };
}

function problem({ status, title, words, english }: Refusal): string {
  const details = { vi: words, en: english };
  return JSON.stringify({
    type: 'about:blank',
    status,
    title,
    detail: words,
    titles: { vi: title, en: english },
    details,
  });
}

function page({ title, words, retryAfter }: Refusal, nonce: string, mayReload: boolean): string {
  const reload = retryAfter && mayReload ? `<meta http-equiv="refresh" content="${retryAfter}">` : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
${reload}<title>${title}</title>
<style nonce="${nonce}">body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:15vh auto;padding:0 1rem}</style></head>
<body><main id="noi-dung"><h1>${title}</h1><p>${words}</p><p><a href="/">Về bàn làm việc</a></p></main></body></html>
`;
}
