import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const specs = readdirSync('tests/e2e').filter((file) => file.endsWith('.spec.ts'));

test('no browser spec opens what nobody closes: visits are lent by tests/support/test.ts', () => {
  const opening = /browser\.new(?:Context|Page)\(|import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/;
  expect(specs.length).toBeGreaterThan(30);
  expect(specs.filter((file) => opening.test(readFileSync(`tests/e2e/${file}`, 'utf8')))).toEqual([]);
});
