import { baselines } from '@/lib/api/lists/baselines.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(baselines);
