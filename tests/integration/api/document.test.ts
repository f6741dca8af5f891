import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { apiDocument } from '@/lib/api/document.ts';
import { LISTS } from '@/lib/api/lists.ts';
import { documentedExamples, exampleShape } from '../../support/api.ts';

const document = apiDocument();

describe('the OpenAPI document', () => {
  test('is valid by the schema of OpenAPI 3.1, and every reference leads somewhere', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect([valid, errors]).toEqual([true, undefined]);
    expect(validator.version).toBe('3.1');
    const text = JSON.stringify(document);
    const { schemas, responses } = document.components as Record<string, object>;
    const known = [...Object.keys(schemas ?? {}), ...Object.keys(responses ?? {})];
    const named = [...text.matchAll(/"#\/components\/(?:schemas|responses)\/([^"]+)"/g)].map(([, name]) => name);
    expect(named.filter((name) => !known.includes(name as string))).toEqual([]);
  });

  test('is no document when a part of it is wrong', async () => {
    const { components, ...rest } = document;
    const broken = [
      { ...document, info: { title: 'CCHC' } },
      { ...rest, components: { ...(components as object), responses: { Problem: {} } } },
      { ...document, paths: { '/api/v1/plans': { get: { parameters: [{ name: 'limit' }], responses: {} } } } },
    ];
    for (const one of broken) expect((await new Validator().validate(structuredClone(one))).valid).toBe(false);
  });

  test('shows every list, report and body by an example, each in the very shape of an answer', () => {
    const examples = documentedExamples(document);
    expect(examples).toHaveLength(LISTS.length + 5);
    for (const { where, example, schema } of examples) {
      const shape = exampleShape(document, schema);
      expect([where, shape.safeParse(example).error]).toEqual([where, undefined]);
      const [name] = Object.keys(example as object);
      const { [name as string]: _, ...less } = example as Record<string, unknown>;
      if (!where.includes('request')) expect([where, shape.safeParse(less).success]).toEqual([where, false]);
    }
  });
});
