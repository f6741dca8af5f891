import { z } from 'zod';
import { today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { plusDays } from '@/lib/domain/calendar.ts';
import { issueToken } from '@/lib/use-cases/tokens/issue-token.ts';

type Document = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
  components: { schemas: Record<string, object> };
};

/** The shape that the document gives an answer of an address, made from the document alone. */
export function documentedShape(document: unknown, path: string, method: string, status: string): z.ZodType {
  const { paths, components } = document as Document;
  const schema = paths[path]?.[method]?.responses[status]?.content?.['application/json']?.schema;
  if (!schema) throw new Error(`${method} ${path} ${status} is not in the document`);
  return shapeOf(components.schemas, schema);
}

type Told = { where: string; example: unknown; schema: object };

/** Every example of JSON in the document, with the schema that it stands beside. */
export function documentedExamples(document: unknown): Told[] {
  const found: Told[] = [];
  const look = (part: unknown, where: string): void => {
    if (part === null || typeof part !== 'object') return;
    if ('example' in part && 'schema' in part)
      found.push({ where, example: part.example, schema: part.schema as object });
    for (const [name, inner] of Object.entries(part)) look(inner, `${where}/${name}`);
  };
  look((document as Document).paths, '');
  return found;
}

export function exampleShape(document: unknown, schema: object): z.ZodType {
  return shapeOf((document as Document).components.schemas, schema);
}

export function problemShape(document: unknown): z.ZodType {
  return shapeOf((document as Document).components.schemas, { $ref: '#/components/schemas/Problem' });
}

function shapeOf(schemas: Record<string, object>, schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/');
  return z.fromJSONSchema(JSON.parse(text));
}

type Asking = { method?: string; headers?: Record<string, string>; body?: unknown };

/** A request as a program sends it. */
export function asking(
  token: string | null,
  address: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Request {
  return new Request(`http://cchc.example${address}`, {
    method,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** A token for thirty days: of the whole province, or of one agency's report. */
export async function tokenFor(staff: Actor, agencyId: number | null = null): Promise<string> {
  const provinceId = staff.grants[0]?.provinceId as number;
  const scope = agencyId === null ? 'read' : 'report';
  const expiresOn = plusDays(await today(), 30);
  return (await issueToken(staff, { provinceId, scope, agencyId, name: 'Kho dữ liệu', expiresOn })).token;
}
