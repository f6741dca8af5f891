import { publishedValues } from '@/lib/api/lists/published-values.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(publishedValues);
