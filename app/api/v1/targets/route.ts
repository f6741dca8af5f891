import { serveList } from '@/lib/api/serve-list.ts';
import { targets } from '@/lib/api/targets.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(targets);
