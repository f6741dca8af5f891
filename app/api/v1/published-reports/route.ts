import { publishedReports } from '@/lib/api/lists/published-reports.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(publishedReports);
