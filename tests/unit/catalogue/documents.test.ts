import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProvinceCatalogue } from '@/lib/catalogue/read.ts';

/** The official texts lie beside the project where they may; without them this file has nothing to compare. */
const DOCUMENTS = path.join(process.cwd(), '..', 'shared', 'documents');
const there = existsSync(DOCUMENTS);

type List = {
  file: string;
  province: string;
  plan: string;
  section: string;
  from: RegExp;
  bullets: RegExp;
  until: RegExp;
};

const LEVELS = /^[-+]\s/;
const numbered = (file: string, province: string, numeral: number, title: RegExp): List => ({
  file,
  province,
  plan: 'ke-hoach-2021-2025',
  section: `II.${numeral}.a`,
  from: title,
  bullets: LEVELS,
  until: /^b\) Nhiệm vụ/,
});
const sonLa = (numeral: number, title: RegExp) => numbered('son-la-ke-hoach-2021-2025.txt', 'son-la', numeral, title);
const dakNong = (numeral: number, title: RegExp) =>
  numbered('dak-nong-ke-hoach-2021-2025.txt', 'dak-nong', numeral, title);
const draft = (phase: string, start: RegExp, title: string): List => ({
  file: 'son-la-ke-hoach-2026-2030.txt',
  province: 'son-la',
  plan: 'ke-hoach-2026-2030',
  section: `I.2.${phase} – ${title}`,
  from: start,
  bullets: /^\+\s/,
  until: /^(- Về |b\) Giai đoạn 2028|### )/,
});
const AREAS = [
  'Về cải cách thể chế',
  'Về cải cách thủ tục hành chính',
  'Về cải cách tổ chức bộ máy',
  'Về cải cách chế độ công vụ',
  'Về cải cách tài chính công',
  'Về xây dựng, phát triển Chính quyền điện tử, Chính quyền số',
];
const CHAPTERS = [
  /^1\. Cải cách thể chế/,
  /^2\. Cải cách thủ tục/,
  /^3\. Cải cách tổ chức/,
  /^4\. Cải cách chế độ/,
  /^5\. Cải cách tài chính/,
  /^6\. Xây dựng và phát triển/,
];

const LISTS: List[] = [
  ...CHAPTERS.map((title, index) => sonLa(index + 1, title)),
  ...[...CHAPTERS, /^7\. Công tác chỉ đạo/].map((title, index) => dakNong(index + 1, title)),
  ...AREAS.map((title) => draft('a', /Giai đoạn 2026 - 2027/, title)),
  ...AREAS.map((title) => draft('b', /^b\) Giai đoạn 2028/, title)),
];

describe.skipIf(!there)(
  'every bullet of a target list, against the official text (skipped without ../shared/documents)',
  () => {
    test.each(LISTS.map((list) => [`${list.province} ${list.plan} ${list.section}`, list] as const))(
      '%s',
      (_, list) => {
        const bullets = bulletsOf(list);
        expect(bullets.length).toBeGreaterThan(0);
        const missing = bullets.flatMap((bullet, index) =>
          missingOf(list, bullet, bullets.length === 1 ? null : index + 1),
        );
        expect(missing).toEqual([]);
      },
    );

    test('Phụ lục I of 2026–2030, row by row', () => {
      const rows = readText('son-la-ke-hoach-2026-2030.txt')
        .split('**Phụ lục II**')[0]
        ?.split('**Phụ lục I**')[1]
        ?.split('\n')
        .map((line) => line.split('\t'))
        .filter((cells) => /^\d+\.$/.test(cells[0] ?? ''));
      const values = rows?.map((cells) => (cells[3] ?? '').replace(/\D/g, ''));
      const appendix = targetsOf('son-la', 'ke-hoach-2026-2030').filter((target) => target.origin === 'appendix');
      expect(appendix.map((target) => target.value)).toEqual(values);
    });
  },
);

test('the official texts are looked for beside the project', () => {
  expect(path.basename(DOCUMENTS)).toBe('documents');
});

/** The bullets between the heading of a list and what follows it. */
function bulletsOf({ file, from, section, bullets, until }: List): string[] {
  const lines = readText(file).split('\n');
  const title = section.split(' – ')[1];
  const start = lines.findIndex((line) => from.test(line));
  const head = title ? lines.findIndex((line, at) => at > start && line.startsWith(`- ${title}`)) : start;
  const end = lines.findIndex((line, at) => at > head && until.test(line));
  const found = lines.slice(head + 1, end).filter((line) => bullets.test(line));
  return found.length > 0 ? found : [lines.slice(head + 2, end).join(' ')];
}

/** Percents of the bullet that no promise of its line holds; a bullet without any promise is missing as a whole. */
function missingOf({ province, plan, section }: List, bullet: string, ordinal: number | null): string[] {
  const targets = targetsOf(province, plan).filter(
    (target) => target.source.section === section && (ordinal === null || target.source.ordinal === String(ordinal)),
  );
  if (targets.length === 0) return [`${ordinal}: ${bullet.slice(0, 60)}`];
  const held = new Set(targets.flatMap((target) => [target.value, ...target.steps.map((step) => step.value)]));
  return percentsIn(bullet).flatMap((percent) => (held.has(percent) ? [] : [`${ordinal}: ${percent} %`]));
}

/** "tăng 20% mỗi năm" is how steps grow, not a promise of its own. */
function percentsIn(text: string): string[] {
  return [...text.replace(/tăng\s+\d+%/g, '').matchAll(/(\d+(?:,\d+)?)\s*%/g)].map((match) =>
    (match[1] ?? '').replace(',', '.'),
  );
}

function targetsOf(province: string, key: string) {
  return readProvinceCatalogue(province).plans.find((plan) => plan.key === key)?.targets ?? [];
}

/** NBSP and crumbs of other formats are how these texts circulate. */
function readText(file: string): string {
  return readFileSync(path.join(DOCUMENTS, file), 'utf8').normalize('NFC').replaceAll('\u00a0', ' ');
}
