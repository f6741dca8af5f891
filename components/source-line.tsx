import type { SourceLine } from '@/lib/domain/source.ts';
import { placeInWords, sourceInWords } from '@/lib/text/sources.ts';

/** The finger on the line: small, muted, after what it proves. */
export function SourceNote({ source, inPlan = false }: { source: SourceLine; inPlan?: boolean }) {
  return <span className="text-[0.8125rem] text-muted">{inPlan ? placeInWords(source) : sourceInWords(source)}</span>;
}
