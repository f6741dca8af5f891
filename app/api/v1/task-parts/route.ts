import { taskParts } from '@/lib/api/lists/task-parts.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(taskParts);
