import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Package = { version?: string; optionalDependencies?: Record<string, string> };

const text = readFileSync('package-lock.json', 'utf8');
const packages: Record<string, Package> = JSON.parse(text).packages;

/** The oldest versions without a hole that is known to matter here. */
const floors = {
  next: '16.4.1',
  react: '19.2.6',
  'react-dom': '19.2.6',
  zod: '4.6.6',
  'next-auth': '4.24.15',
  prisma: '7.9.0',
  '@prisma/client': '7.9.0',
  '@prisma/adapter-pg': '7.9.0',
};

describe('package-lock.json', () => {
  test('records no addresses, so that any registry serves it', () => {
    expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  test.each(Object.entries(floors))('%s is at least %s', (name, floor) => {
    expect(isAtLeast(packages[`node_modules/${name}`]?.version ?? '0', floor)).toBe(true);
  });

  test('one version of the schema engine serves the Prisma that is installed', () => {
    const engine = packages['node_modules/@prisma/engines-version']?.version;
    expect(packages['node_modules/@prisma/schema-engine-wasm']?.version).toBe(engine);
  });

  test('has no package that reads spreadsheets without a maintainer', () => {
    expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/xlsx'))).toEqual([]);
  });

  test('knows the packages of every platform, or npm ci would refuse it there', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isKnown(path, name)),
    );
    expect(missing).toEqual([]);
  });
});

function isKnown(dependent: string, name: string): boolean {
  return [`${dependent}/node_modules/${name}`, `node_modules/${name}`].some((path) => path in packages);
}

function isAtLeast(version: string, floor: string): boolean {
  const [mine, least] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (const [index, part] of (least ?? []).entries()) {
    const difference = (mine?.[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
