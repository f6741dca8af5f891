/** The server-sent events of an open page, read without a browser. */
export type ChangeStream = { next(): Promise<bigint>; close(): void };

/** Opens the line as a page does that has seen everything up to `seen`; `next` answers with the newest entry it is told of. */
export async function openStream(
  address: string,
  cookie: string,
  province: number,
  seen: bigint,
): Promise<ChangeStream> {
  const cut = new AbortController();
  const answer = await fetch(`${address}/api/live?province=${province}&seen=${seen}`, {
    headers: { cookie },
    signal: cut.signal,
  });
  if (answer.status !== 200 || !answer.body) throw new Error(`the line was refused: ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const next = async (): Promise<bigint> => {
    for (;;) {
      const told = /id: (\d+)\nevent: change\n.*\n\n/.exec(heard);
      if (told) {
        heard = heard.slice(told.index + told[0].length);
        return BigInt(told[1] ?? 0);
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the line ended');
      heard += value;
    }
  };
  return { next, close: () => cut.abort() };
}
