/** A file goes to a route, which draws no page: its answer leads to one. */
export function leadTo(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } });
}

export function notHere(): Response {
  return inWords('Không tìm thấy trang này.', 404);
}

/** One sentence, where there is no page to lead to. */
export function inWords(sentence: string, status: number): Response {
  return new Response(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
