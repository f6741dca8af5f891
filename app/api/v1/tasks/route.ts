import { serveList } from '@/lib/api/serve-list.ts';
import { tasks } from '@/lib/api/tasks.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(tasks);
