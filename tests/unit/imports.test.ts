import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom; a file of a room imports its own room and the rooms named here, nothing else of ours. */
const MAY: Record<string, readonly string[]> = {
  app: ['api', 'components', 'use-cases', 'db', 'auth', 'forms', 'text', 'routes', 'domain', 'env', 'catalogue'],
  api: ['use-cases', 'db', 'auth', 'forms', 'writing', 'text', 'domain'],
  components: ['domain', 'text', 'forms', 'routes'],
  'use-cases': ['domain', 'db', 'catalogue', 'reading', 'writing', 'auth', 'jobs', 'clock', 'env', 'text'],
  db: ['domain', 'clock', 'env'],
  forms: ['auth', 'domain', 'text', 'db'],
  auth: ['domain', 'db', 'env'],
  jobs: ['domain', 'db', 'env', 'clock', 'text', 'routes'],
  catalogue: ['domain'],
  reading: ['domain', 'text'],
  writing: ['domain', 'text'],
  text: ['domain'],
  domain: [],
  clock: [],
  env: [],
  routes: [],
};

/** Packages that only one room may know. */
const ONLY: Record<string, readonly string[]> = {
  recharts: ['components'],
  '@prisma/adapter-pg': ['db'],
  '@node-rs/argon2': ['auth'],
  'next-auth/jwt': ['auth'],
  'pg-boss': ['jobs'],
  nodemailer: ['jobs'],
};
const DOMAIN_PACKAGES = ['decimal.js-light', 'date-fns'];

type Import = { from: string; room: string; to: string };

const imports = sourceFiles().flatMap(importsOf);

describe('the import table', () => {
  test('finds files in every room', () => {
    const rooms = new Set(sourceFiles().map(roomOf));
    for (const room of ['app', 'components', 'use-cases', 'db', 'forms', 'auth', 'catalogue', 'text', 'domain'])
      expect(rooms).toContain(room);
    expect(imports.length).toBeGreaterThan(500);
  });

  test('is kept', () => {
    const broken = imports.filter(
      ({ room, to }) => isOurs(to) && roomOf(to) !== room && !MAY[room]?.includes(roomOf(to)),
    );
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('keeps packages in their rooms, and the domain free of all but decimals and days', () => {
    const strays = imports.filter(
      ({ room, to }) =>
        !isOurs(to) && ((ONLY[to] && !ONLY[to].includes(room)) || (room === 'domain' && !DOMAIN_PACKAGES.includes(to))),
    );
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('has no circles', () => {
    expect(findCircle()).toBeNull();
  });
});

test('domain has no await and reads no clock', () => {
  const impure = sourceFiles().filter(
    (file) => roomOf(file) === 'domain' && /\bawait\b|Date\.now|new Date\(\)/.test(readFileSync(file, 'utf8')),
  );
  expect(impure).toEqual([]);
});

function sourceFiles(): string[] {
  return ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/') && !file.startsWith('lib/launch/')),
  );
}

function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => ({
    from: file,
    room: roomOf(file),
    to: resolved(file, name as string),
  }));
}

function resolved(file: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2);
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
}

function isOurs(to: string): boolean {
  return /^(app|components|lib|prisma|tests)\//.test(to);
}

/** The first folder below lib, a file of lib by its name, or app, components, prisma, tests. */
function roomOf(file: string): string {
  const [top, second] = file.split('/');
  return top === 'lib' ? (second as string).replace(/\.tsx?$/, '') : (top as string);
}

function findCircle(): string[] | null {
  const graph = new Map<string, string[]>();
  for (const { from, to } of imports) if (isOurs(to)) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}
