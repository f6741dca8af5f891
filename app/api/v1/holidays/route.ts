import { holidays } from '@/lib/api/lists/holidays.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(holidays);
