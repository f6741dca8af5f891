import { readdirSync, readFileSync } from 'node:fs';

/** Every page and route handler under app/, as paths from the project's folder. */
export function listScreens(root: string): string[] {
  return listFiles(root).filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
}

/** Every export of a file of server actions: each is a public POST endpoint, used by a page or not. */
export function listServerActions(root: string): string[] {
  return listFiles(root).flatMap((file) => {
    const source = readFileSync(`${root}/${file}`, 'utf8');
    if (!/\.tsx?$/.test(file) || !/^\s*['"]use server['"]/m.test(source)) return [];
    return [...source.matchAll(/^export (?:async function|const|function) (\w+)/gm)].map(
      (found) => `${file}#${found[1]}`,
    );
  });
}

/** The address of a screen's file, with its parameters filled in: groups in brackets leave no trace. */
export function addressOf(file: string, params: Record<string, string>): string {
  const path = file
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/(page\.tsx|route\.ts)$/, '')
    .replace('[[...path]]', 'khong-co')
    .replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? '1'));
  return path === '' ? '/' : path;
}

export function paramsOf(file: string): string[] {
  return [...file.matchAll(/\[(\w+)\]/g)].map((found) => found[1] as string);
}

function listFiles(root: string): string[] {
  return readdirSync(`${root}/app`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1))
    .toSorted();
}
