import { reportStatements } from '@/lib/api/lists/report-statements.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(reportStatements);
