import { serveList } from '@/lib/api/serve-list.ts';
import { statuses } from '@/lib/api/statuses.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(statuses);
