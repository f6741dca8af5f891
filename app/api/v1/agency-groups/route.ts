import { agencyGroups } from '@/lib/api/lists/agency-groups.ts';
import { serveList } from '@/lib/api/serve-list.ts';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveList(agencyGroups);
