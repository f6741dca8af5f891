import { planContradictions } from '@/lib/api/lists/plan-contradictions.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(planContradictions);
