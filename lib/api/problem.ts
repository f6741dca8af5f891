import { z } from 'zod';
import { shapes } from './shapes.ts';

type Words = { vi: string; en: string };

/** Every way in which the API says no, in both languages; a refusal of the rules brings its own detail. */
const KINDS = {
  'no-token': { status: 401, vi: 'Thiếu mã truy cập', en: 'No access token' },
  'bad-token': { status: 401, vi: 'Mã truy cập không dùng được', en: 'The access token is not valid' },
  'wrong-scope': { status: 403, vi: 'Mã truy cập không có quyền này', en: 'The access token does not reach this' },
  'not-found': { status: 404, vi: 'Không tìm thấy', en: 'Not found' },
  'wrong-method': { status: 405, vi: 'Địa chỉ này không nhận cách gọi đó', en: 'Method not allowed here' },
  'not-acceptable': { status: 406, vi: 'Không có kiểu dữ liệu được yêu cầu', en: 'No such representation' },
  'bad-query': { status: 400, vi: 'Địa chỉ có tham số không đọc được', en: 'The address has a bad parameter' },
  'bad-body': { status: 400, vi: 'Nội dung gửi lên không đọc được', en: 'The body cannot be read' },
  'not-json': { status: 415, vi: 'Nội dung gửi lên phải là JSON', en: 'The body must be JSON' },
  'too-many': { status: 429, vi: 'Gọi quá nhiều lần', en: 'Too many requests' },
  failed: { status: 500, vi: 'Hệ thống đang gặp sự cố', en: 'Something went wrong here' },
  unavailable: { status: 503, vi: 'Hệ thống tạm thời chưa phục vụ được', en: 'Not available just now' },
} as const satisfies Record<string, Words & { status: number }>;

export type ProblemKind = keyof typeof KINDS;

const DETAILS: Record<ProblemKind, Words> = {
  'no-token': {
    vi: 'Gửi tiêu đề “Authorization: Bearer …” với mã truy cập do Sở Nội vụ cấp.',
    en: 'Send “Authorization: Bearer …” with a token issued by the Department of Home Affairs.',
  },
  'bad-token': {
    vi: 'Mã đã hết hạn, đã thu hồi hoặc không đúng. Xin Sở Nội vụ cấp mã mới.',
    en: 'It is over, revoked or unknown. Ask the Department of Home Affairs for a new one.',
  },
  'wrong-scope': {
    vi: 'Việc này cần mã thuộc phạm vi khác. Xin Sở Nội vụ cấp mã cho đúng việc.',
    en: 'This needs a token of another scope. Ask the Department of Home Affairs for one.',
  },
  'not-found': {
    vi: 'Không có dữ liệu này, hoặc nó nằm ngoài phạm vi của mã truy cập.',
    en: 'There is no such record, or it lies outside the reach of the token.',
  },
  'wrong-method': {
    vi: 'Xem tiêu đề Allow để biết các cách gọi được nhận.',
    en: 'The Allow header names the methods that are.',
  },
  'not-acceptable': {
    vi: 'Có application/json và text/csv.',
    en: 'There are application/json and text/csv.',
  },
  'bad-query': {
    vi: 'Tham số được nêu trong “parameters” không có, bị lặp, hoặc sai dạng. Sửa địa chỉ rồi gọi lại.',
    en: 'What “parameters” names is unknown, repeated or malformed. Mend the address and ask again.',
  },
  'bad-body': {
    vi: 'Những chỗ được nêu trong “parameters” thiếu, thừa hoặc sai dạng. Sửa rồi gửi lại; chưa ghi gì cả.',
    en: 'What “parameters” names is missing, unknown or malformed. Mend it and send again; nothing was written.',
  },
  'not-json': {
    vi: 'Gửi tiêu đề “Content-Type: application/json”.',
    en: 'Send “Content-Type: application/json”.',
  },
  'too-many': {
    vi: 'Đợi hết số giây ghi ở tiêu đề Retry-After rồi gọi lại.',
    en: 'Wait for the seconds in Retry-After, then ask again.',
  },
  failed: {
    vi: 'Không ghi gì cả. Gọi lại sau; nếu vẫn vậy, báo Sở Nội vụ thời điểm và địa chỉ đã gọi.',
    en: 'Nothing was written. Ask again later; if it goes on, tell the Department of Home Affairs when and what you asked.',
  },
  unavailable: {
    vi: 'Đợi hết số giây ghi ở tiêu đề Retry-After rồi gọi lại, với cùng Idempotency-Key nếu là ghi.',
    en: 'Wait for the seconds in Retry-After, then ask again, with the same Idempotency-Key where you write.',
  },
};

const words = z.object({ vi: z.string(), en: z.string() });

/** RFC 9457; title and detail in the language asked for, and both beside them. */
export const problem = z
  .object({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    titles: words,
    details: words,
    parameters: z.array(z.string()).optional(),
  })
  .register(shapes, { id: 'Problem', description: 'Lý do từ chối, RFC 9457 · why it was refused' });

type Said = { headers?: Record<string, string>; parameters?: string[] };

export function problemAnswer(
  request: Request,
  kind: ProblemKind,
  { headers = {}, parameters = [] }: Said = {},
): Response {
  const { status, ...titles } = KINDS[kind];
  return problemOf(
    request,
    { type: `urn:cchc:problem:${kind}`, status, titles, details: DETAILS[kind], parameters },
    headers,
  );
}

type Told = { type: string; status: number; titles: Words; details: Words; parameters: string[] };

/** Any no, in the language that is asked for. */
export function problemOf(
  request: Request,
  { type, status, titles, details, parameters }: Told,
  headers: Record<string, string> = {},
): Response {
  const language = languageOf(request.headers.get('accept-language'));
  const body: z.output<typeof problem> = {
    ...{ type, status, title: titles[language], detail: details[language], titles, details },
    ...(parameters.length > 0 ? { parameters } : {}),
  };
  const fixed = { 'Content-Type': 'application/problem+json; charset=utf-8', 'Content-Language': language };
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), {
    status,
    headers: { ...fixed, Vary: VARY, ...headers },
  });
}

/** What an answer depends on beside its address. */
export const VARY = 'Authorization, Accept, Accept-Language';

/** Vietnamese, unless English is asked for first. */
function languageOf(accepted: string | null): 'vi' | 'en' {
  const [first] = (accepted ?? '')
    .split(',')
    .map((one) => ({ tag: one.trim().slice(0, 2).toLowerCase(), weight: weightOf(one) }))
    .filter(({ tag, weight }) => weight > 0 && (tag === 'vi' || tag === 'en'))
    .toSorted((a, b) => b.weight - a.weight);
  return first?.tag === 'en' ? 'en' : 'vi';
}

/** The weight of one choice of an Accept header: 1 unless it says otherwise. */
export function weightOf(choice: string): number {
  const said = /;\s*q=(\d(?:\.\d{0,3})?)\s*$/.exec(choice)?.[1];
  return said === undefined ? 1 : Number(said);
}
