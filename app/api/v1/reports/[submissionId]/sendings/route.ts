import { methodsOf } from '@/lib/api/methods.ts';
import { sendReport } from '@/lib/api/serve-report.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = methodsOf({ POST: sendReport });
