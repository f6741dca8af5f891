import { officialReports } from '@/lib/api/lists/official-reports.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(officialReports);
