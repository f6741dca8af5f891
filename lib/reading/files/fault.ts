import type { FileFault, FileFaultFacts } from '@/lib/domain/file-fault.ts';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal.ts';

/** A refusal whose facts name the fault and where it stands; `refusalInWords` gives its Vietnamese sentence. */
export type UnreadableFile = Refusal & { code: 'unreadable-file' };

export function refuseFile(fault: FileFault, facts: FileFaultFacts = {}): never {
  refuse('unreadable-file', { fault, ...facts });
}

export function isUnreadableFile(error: unknown): error is UnreadableFile {
  return isRefusal(error) && error.code === 'unreadable-file';
}
