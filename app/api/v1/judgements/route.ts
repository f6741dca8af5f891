import { judgements } from '@/lib/api/lists/judgements.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(judgements);
