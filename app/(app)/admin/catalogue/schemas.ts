import { z } from 'zod';

export const catalogueFields = z.object({ folder: z.string().regex(/^[a-z0-9-]{1,60}$/, 'Chọn tỉnh trong danh mục.') });
