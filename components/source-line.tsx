import type { SourceLine } from '@/lib/domain/source.ts';
import { sourceInWords } from '@/lib/text/sources.ts';

/** The finger on the line: small, muted, after what it proves. */
export function SourceNote({ source }: { source: SourceLine }) {
  return <span className="text-[0.8125rem] text-muted">{sourceInWords(source)}</span>;
}
