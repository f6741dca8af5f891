import type { Option } from '@/components/ui/field.tsx';
import type { KnownDocument } from '@/lib/db/documents.ts';
import type { DateSources } from '@/lib/domain/period-dates.ts';
import { documentWithDay } from '@/lib/text/sources.ts';
import type { SourceField } from './source-labels.ts';

export function documentOptions(documents: readonly KnownDocument[]): Option[] {
  return documents.map((document) => ({ value: String(document.id), label: documentWithDay(document) }));
}

/** What is chosen for each date now. */
export function chosenSources(sources: DateSources<KnownDocument>): Record<SourceField, string> {
  const idOf = (document: KnownDocument | null) => (document === null ? '' : String(document.id));
  return {
    windowSource: idOf(sources.window),
    dueSource: idOf(sources.due),
    ministryDueSource: idOf(sources.ministryDue),
    lockSource: idOf(sources.lock),
  };
}
