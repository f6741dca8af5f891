import { z } from 'zod';
import { AREA_CODES } from '@/lib/domain/plan.ts';

/** The names under which shapes stand in the OpenAPI document. */
export const shapes = z.registry<{ id: string; description: string }>();

/** Where the document keeps them. */
export const REF = '#/components/schemas/';

/** An exact decimal, as text: no reader rounds it. */
export const figure = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .register(shapes, { id: 'Figure', description: 'Số thập phân viết bằng chữ, dấu chấm · exact decimal as text' });

/** A day in Vietnam. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .register(shapes, { id: 'Day', description: 'Ngày theo giờ Việt Nam, YYYY-MM-DD · a day in Vietnam' });

export const instant = z.iso
  .datetime()
  .register(shapes, { id: 'Instant', description: 'Thời điểm UTC, RFC 3339 · an instant in UTC' });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .register(shapes, { id: 'Sha256', description: 'Mã băm SHA-256 · SHA-256, in hex' });

export const id = z.int().positive();
export const area = z.enum(AREA_CODES);

/** văn bản: never the number alone, three different documents carry the number 76. */
export const sourceDocument = z
  .object({ kind: z.string(), number: z.string().nullable(), issuedOn: day.nullable(), title: z.string() })
  .register(shapes, { id: 'SourceDocument', description: 'Văn bản · document' });

/** Where a fact stands in its document. */
export const source = z
  .object({
    document: sourceDocument,
    section: z.string(),
    ordinal: z.string().nullable(),
    part: z.string().nullable(),
  })
  .register(shapes, { id: 'Source', description: 'Văn bản và vị trí trong văn bản · document and place' });

/** An agency or a group of agencies, as the plan names it. */
export const responsible = z
  .object({
    agencyId: id.nullable(),
    groupId: id.nullable(),
    name: z.string(),
    qualifier: z.string().nullable(),
  })
  .register(shapes, { id: 'Responsible', description: 'Cơ quan hoặc nhóm cơ quan · agency or group of agencies' });
