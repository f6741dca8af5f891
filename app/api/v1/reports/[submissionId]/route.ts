import { methodsOf } from '@/lib/api/methods.ts';
import { readReport, writeReport } from '@/lib/api/serve-report.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = methodsOf({ GET: readReport, PATCH: writeReport });
