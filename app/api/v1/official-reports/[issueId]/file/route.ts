import { methodsOf } from '@/lib/api/methods.ts';
import { readIssued } from '@/lib/api/serve-files.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = methodsOf({ GET: readIssued });
