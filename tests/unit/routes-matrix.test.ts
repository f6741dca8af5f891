import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../support/action-matrix.ts';
import { listScreens, listServerActions, paramsOf } from '../support/addresses.ts';
import { ROUTES } from '../support/route-matrix.ts';
import { TOKEN_ROUTES, TOKENS } from '../support/token-matrix.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

describe('the route × role matrix', () => {
  it('has a row for every page and route handler, and none for what is gone', () => {
    expect(ROUTES.map((row) => row.file).toSorted()).toEqual(listScreens(root).toSorted());
  });

  it('asks every address of the API with every kind of token', () => {
    const api = listScreens(root).filter((file) => file.startsWith('app/api/v1/'));
    expect(TOKEN_ROUTES.map((row) => row.file).toSorted()).toEqual(api.toSorted());
    for (const { file, answers } of TOKEN_ROUTES) expect([file, Object.keys(answers)]).toEqual([file, [...TOKENS]]);
  });

  it('has a row for every server action, and none for what is gone', () => {
    const found = listServerActions(root);
    expect(found.length).toBeGreaterThan(20);
    expect(Object.keys(ACTIONS).toSorted()).toEqual(found.toSorted());
  });

  it('fills in every parameter of an address', () => {
    for (const row of ROUTES) {
      for (const one of row.cases) expect(Object.keys(one.with), row.file).toEqual(paramsOf(row.file));
    }
  });
});
