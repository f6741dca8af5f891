/** The words as printed, where they say more than the short title. */
export function OfficialText({ text, title }: { text: string | null; title: string | null }) {
  if (text === null || bare(text) === bare(title ?? '')) return null;
  return (
    <blockquote className="mt-3 max-w-[80ch] border-l-4 border-line pl-3">
      <span className="text-[0.8125rem] text-muted">Nguyên văn trong văn bản</span>
      <br />
      <span className="whitespace-pre-line">{text}</span>
    </blockquote>
  );
}

function bare(words: string): string {
  return words.replace(/[\s.;,]+$/, '').toLowerCase();
}
