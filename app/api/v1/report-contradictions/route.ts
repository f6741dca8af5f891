import { reportContradictions } from '@/lib/api/lists/report-contradictions.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(reportContradictions);
