import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { dayTypedIn, onDay } from '@/lib/forms/on-day.ts';
import { addressOf, listScreens } from '../../support/addresses.ts';

const DAY = '2026-06-30';
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

test('the day is added to what else the address asks for, before the place on the page', () => {
  const kept = [
    ['/dashboard', '/dashboard?ngay=2026-06-30'],
    ['/targets/7#bien-phap', '/targets/7?ngay=2026-06-30#bien-phap'],
    ['/plans/1?muc=nhiem-vu&co-quan=3', '/plans/1?muc=nhiem-vu&co-quan=3&ngay=2026-06-30'],
    ['/compare/table.csv?bang=ban-do&ngay=2020-01-01', '/compare/table.csv?bang=ban-do&ngay=2026-06-30'],
  ] as const;
  for (const [address, expected] of kept) expect(onDay(address, DAY)).toBe(expected);
});

test('in today’s view, and where no day is understood, an address stays as it is', () => {
  expect(onDay('/targets/7?phan=tat-ca#phan', undefined)).toBe('/targets/7?phan=tat-ca#phan');
  for (const address of ['/reports/4#dong-9', '/published/2', '/periods/3/figures/9', '/agencies', '/plans'])
    expect(onDay(address, DAY)).toBe(address);
});

test('the frame around a page knows the day from its address, and none where the page would not read it', () => {
  expect(['/dashboard?plan=2&ngay=2026-06-30', '/tasks?ngay=30/6/2026'].map(dayTypedIn)).toEqual([DAY, '30/6/2026']);
  expect(['/dashboard', '/agencies?ngay=2026-06-30', '/', null].map(dayTypedIn)).toEqual(['', '', '', '']);
});

test('exactly the pages and tables that read the day are given it', () => {
  const isAsked = (file: string) => readFileSync(`${root}/${file}`, 'utf8').includes('askedDay(');
  const isGiven = (file: string) => onDay(addressOf(file, {}), DAY) !== addressOf(file, {});
  const screens = listScreens(root);
  expect(screens.filter(isGiven)).toEqual(screens.filter(isAsked));
  expect(screens.filter(isGiven).length).toBeGreaterThan(8);
});
