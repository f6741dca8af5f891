import { indicatorFigures } from '@/lib/api/lists/indicator-figures.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(indicatorFigures);
