import { z } from 'zod';
import { listHolidayEntries } from '@/lib/db/holidays.ts';
import { list, partOf } from '../list.ts';
import { day, shapes } from '../shapes.ts';

const holiday = z
  .object({ day, name: z.string(), source: z.string() })
  .register(shapes, { id: 'Holiday', description: 'Ngày nghỉ và văn bản quy định · day off and what says so' });

const keyOf = ({ day: on }: { day: string }) => [Number(on.replaceAll('-', ''))];

export const holidays = list({
  path: '/api/v1/holidays',
  summary: 'Ngày nghỉ: hạn nộp rơi vào đó thì lấy ngày làm việc trước · days off, before which due days fall',
  item: holiday,
  example: { day: '2026-09-02', name: 'Quốc khánh', source: 'Bộ luật Lao động, Điều 112' },
  filters: {},
  keyOf,
  read: async (_, __, part) => partOf(await listHolidayEntries(), keyOf, part),
});
