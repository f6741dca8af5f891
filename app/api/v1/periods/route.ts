import { periods } from '@/lib/api/periods.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(periods);
