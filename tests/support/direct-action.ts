import { readFileSync } from 'node:fs';
import type { APIResponse } from '@playwright/test';
import { untouched } from '../../lib/forms/form-state.ts';
import { addressOf } from './addresses.ts';
import { locationOf, type Visitor } from './visitors.ts';

export type ServerAction = { id: string; address: string };

type Manifest = { node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }> };

/** The built application's actions by `file#export`, each with an address that answers to it. */
export function readServerActions(root: string): Map<string, ServerAction> {
  const manifest = JSON.parse(readFileSync(`${root}/.next/server/server-reference-manifest.json`, 'utf8')) as Manifest;
  return new Map(
    Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => [
      `${filename}#${exportedName}`,
      { id, address: addressOf(Object.keys(workers)[0]?.replace(/page$/, 'page.tsx') ?? 'app/page.tsx', {}) },
    ]),
  );
}

export type Sending = { origin?: string | null; way: 'script' | 'form' };

/** Calls an action the way a script does (its arguments encoded) or the way a form without JavaScript does. */
export function callAction(
  { http }: Visitor,
  { id, address }: ServerAction,
  fields: Record<string, string>,
  { origin, way }: Sending,
): Promise<APIResponse> {
  const state = JSON.stringify(untouched);
  const headers: Record<string, string> = origin ? { origin } : {};
  if (way === 'form') {
    const reference = {
      $ACTION_REF_1: '',
      '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
      '$ACTION_1:1': `[${state}]`,
    };
    return http.post(address, { headers, multipart: { ...reference, $ACTION_KEY: 'k', ...fields } });
  }
  const encoded = new FormData(); // the arguments come after what they refer to
  for (const [name, value] of Object.entries(fields)) encoded.append(`_1_${name}`, value);
  encoded.append('0', `[${state},"$K1"]`);
  return http.post(address, {
    headers: { ...headers, 'Next-Action': id, Accept: 'text/x-component' },
    multipart: encoded,
  });
}

/** Turned away: by status; a stranger's form without JavaScript is led to sign in, with what was typed kept. */
export function isTurnedAway(response: APIResponse, way: Sending['way']): boolean {
  if ([401, 403, 404].includes(response.status())) return true;
  return way === 'form' && locationOf(response) === '/login';
}
