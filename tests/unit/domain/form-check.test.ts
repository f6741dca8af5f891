import { describe, expect, test } from 'vitest';
import { findFormFaults } from '@/lib/domain/form-check.ts';
import { compareForms, isSameForm } from '@/lib/domain/form-difference.ts';
import {
  type DraftRow,
  type DraftRule,
  type DraftSection,
  depthOf,
  type FormDraft,
  freshKey,
  moveRow,
  putRow,
  removeRow,
  tidyRow,
  usesOf,
} from '@/lib/domain/form-draft.ts';
import { FORM_FAULTS, type FormFaultCode } from '@/lib/domain/form-fault.ts';
import { moveSection, putSection, removeSection } from '@/lib/domain/form-outline.ts';
import { formFaultInWords } from '@/lib/text/form-faults.ts';
import { choicesAsTyped, choicesFrom } from '@/lib/text/forms.ts';

const WHO = { agencies: new Set(['so-noi-vu']), groups: new Set(['cac-so']) };

function row(key: string, given: Partial<DraftRow> = {}): DraftRow {
  return {
    key,
    statistic: `s-${key}`,
    printedCode: null,
    code: key,
    label: `Dòng ${key}`,
    unit: 'Việc',
    type: 'count',
    choices: [],
    parent: null,
    total: null,
    accumulation: 'flow',
    consolidation: 'sum',
    numerator: null,
    denominator: null,
    owner: null,
    group: 'cac-so',
    help: null,
    area: null,
    ...given,
  };
}

const HEADING = {
  type: 'heading',
  statistic: null,
  unit: null,
  accumulation: null,
  consolidation: null,
  group: null,
} as const;
const CHOICE = { type: 'choice', consolidation: 'count' } as const;
const NO_YES = [
  { value: '0', label: 'Không' },
  { value: '1', label: 'Có' },
];
const RATIO = { type: 'percent', consolidation: 'ratio', group: null } as const;

function rule(given: Partial<DraftRule> = {}): DraftRule {
  return {
    code: 'q',
    strength: 'block',
    kind: 'at-most',
    rowKey: 'b',
    otherKeys: ['a'],
    limit: null,
    message: 'Sửa lại.',
    cause: null,
    tasks: null,
    ...given,
  };
}

function section(key: string, given: Partial<DraftSection> = {}): DraftSection {
  return { key, title: `Mục ${key}`, help: null, required: false, area: null, ...given };
}

const sound: FormDraft = {
  rows: [
    row('h', HEADING),
    row('a', { parent: 'h' }),
    row('b', { parent: 'h', total: 'a' }),
    row('c', { ...CHOICE, choices: NO_YES }),
    row('r', { ...RATIO, numerator: 'b', denominator: 'a' }),
    row('o', { type: 'percent', consolidation: 'owner', owner: 'so-noi-vu', group: null }),
    row('t', { type: 'text', consolidation: 'list', accumulation: null }),
  ],
  rules: [
    rule(),
    rule({ code: 'p', kind: 'percent-range', rowKey: 'r', otherKeys: [] }),
    rule({ code: 'n', kind: 'note', rowKey: 't', otherKeys: [] }),
    rule({ code: 'k', kind: 'task-state', otherKeys: [], tasks: { count: 'done', holds: 'at-least' } }),
  ],
  sections: [section('x'), section('y', { required: true, help: 'Nêu rõ.' }), section('z')],
};

const withRow = (key: string, given: Partial<DraftRow>): FormDraft => ({
  ...sound,
  rows: sound.rows.map((one) => (one.key === key ? { ...one, ...given } : one)),
});
const withRows = (...more: DraftRow[]): FormDraft => ({ ...sound, rows: [...sound.rows, ...more] });
const withRule = (given: Partial<DraftRule>): FormDraft => ({ ...sound, rules: [rule(given)] });

const BROKEN: Record<FormFaultCode, FormDraft> = {
  'no-rows': { ...sound, rows: [row('h', HEADING)], rules: [] },
  'duplicate-key': withRows(row('a', { code: 'khác', statistic: 'khac' })),
  'duplicate-code': withRows(row('z', { code: 'a' })),
  'duplicate-statistic': withRows(row('z', { statistic: 's-a' })),
  'no-label': withRow('a', { label: '  ' }),
  'no-parent': withRow('a', { parent: 'x' }),
  'parent-after': withRow('h', { parent: 't' }),
  'parent-circle': withRows(row('y', { ...HEADING, parent: 'z' }), row('z', { ...HEADING, parent: 'y' })),
  'heading-asks': withRow('h', { group: 'cac-so' }),
  'no-statistic': withRow('a', { statistic: null }),
  'no-consolidation': withRow('a', { consolidation: null }),
  'no-accumulation': withRow('a', { accumulation: null }),
  'nobody-answers': withRow('a', { group: null }),
  'two-answer': withRow('a', { owner: 'so-noi-vu' }),
  'unknown-agency': withRow('o', { owner: 'so-la' }),
  'unknown-group': withRow('a', { group: 'nhom-la' }),
  'summed-percent': withRow('o', { consolidation: 'sum', owner: null, group: 'cac-so' }),
  'summed-words': withRow('t', { consolidation: 'sum' }),
  'few-choices': withRow('c', { choices: NO_YES.slice(1) }),
  'duplicate-choice': withRow('c', { choices: [...NO_YES, { value: '1', label: 'Nữa' }] }),
  'needless-choices': withRow('a', { choices: NO_YES }),
  'no-ratio-part': withRow('r', { denominator: null }),
  'ratio-part-no-count': withRow('r', { denominator: 'o' }),
  'needless-ratio-part': withRow('a', { numerator: 'b' }),
  'no-total': withRow('b', { total: 'x' }),
  'total-no-number': withRow('b', { total: 'o' }),
  'total-circle': withRow('a', { total: 'b' }),
  'total-unit': withRow('b', { unit: 'Văn bản' }),
  'duplicate-rule': { ...sound, rules: [rule(), rule()] },
  'no-rule-row': withRule({ otherKeys: ['x'] }),
  'rule-row-unasked': withRule({ otherKeys: ['h'] }),
  'rule-row-no-number': withRule({ otherKeys: ['t'] }),
  'rule-on-itself': withRule({ otherKeys: ['b'] }),
  'rule-no-others': withRule({ otherKeys: [] }),
  'rule-no-limit': withRule({ kind: 'change', otherKeys: [] }),
  'rule-no-message': withRule({ message: ' ' }),
  'rule-no-tasks': withRule({ kind: 'task-state', otherKeys: [] }),
  'rule-not-percent': withRule({ kind: 'percent-range', otherKeys: [] }),
  'rule-total-circle': {
    ...sound,
    rules: [rule({ kind: 'total' }), rule({ code: 'q2', kind: 'total', rowKey: 'a', otherKeys: ['b'] })],
  },
  'no-title': { ...sound, sections: [section('x', { title: ' ' })] },
  'duplicate-section': { ...sound, sections: [section('x'), section('x', { title: 'Khác' })] },
  'duplicate-title': { ...sound, sections: [section('x'), section('y', { title: 'Mục x ' })] },
};

describe('what keeps a form from being used', () => {
  test('nothing does in a sound one', () => {
    expect(findFormFaults(sound, WHO)).toEqual([]);
  });

  test.each(FORM_FAULTS)('%s', (fault) => {
    const draft = BROKEN[fault];
    const found = findFormFaults(draft, WHO).find((one) => one.fault === fault);
    expect(found).toBeDefined();
    expect(found && formFaultInWords(found, draft)).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('a rate may be checked against its range, and nothing else reckons with it', () => {
    const faults = findFormFaults(withRule({ kind: 'nested', rowKey: 'r', otherKeys: [] }), WHO);
    expect(faults.map(({ fault }) => fault)).toEqual(['rule-row-unasked']);
  });

  test('a fault names its row and what it is about', () => {
    const [fault] = findFormFaults(BROKEN['total-unit'], WHO);
    expect(fault && formFaultInWords(fault, BROKEN['total-unit'])).toBe(
      'Dòng b Dòng b: khác đơn vị tính với tổng “a Dòng a”.',
    );
  });
});

describe('changing a draft', () => {
  const outline = (draft: FormDraft) => draft.sections.map(({ key }) => key).join(' ');
  const keys = (draft: FormDraft) => draft.rows.map(({ key }) => key).join(' ');
  const tree: FormDraft = {
    rows: [
      row('h1', HEADING),
      row('a', { parent: 'h1' }),
      row('b', { parent: 'h1' }),
      row('h2', HEADING),
      row('c', { parent: 'h2' }),
    ],
    rules: [],
    sections: sound.sections,
  };

  test.each<[string, 'up' | 'down', string]>([
    ['b', 'up', 'h1 b a h2 c'],
    ['a', 'down', 'h1 b a h2 c'],
    ['a', 'up', 'h1 a b h2 c'],
    ['h2', 'up', 'h2 c h1 a b'],
    ['h1', 'down', 'h2 c h1 a b'],
    ['c', 'down', 'h1 a b h2 c'],
    ['x', 'up', 'h1 a b h2 c'],
  ])('%s %s: %s', (key, way, order) => {
    expect(keys(moveRow(tree, key, way))).toBe(order);
  });

  test('a new row goes after the block of the row it is put after', () => {
    expect(keys(putRow(tree, row('n'), 'h1'))).toBe('h1 a b n h2 c');
    expect(keys(putRow(tree, row('n'), 'a'))).toBe('h1 a n b h2 c');
    expect(keys(putRow(tree, row('n')))).toBe('h1 a b h2 c n');
    expect(putRow(tree, row('a', { label: 'Khác' })).rows[1]?.label).toBe('Khác');
    expect(keys(removeRow(tree, 'b'))).toBe('h1 a h2 c');
  });

  test('what names a row, and how deep it stands', () => {
    expect(usesOf(sound, 'a').rows.map(({ key }) => key)).toEqual(['b', 'r']);
    expect(usesOf(sound, 'a').rules.map(({ code }) => code)).toEqual(['q']);
    expect([depthOf(tree.rows, 'h1'), depthOf(tree.rows, 'a')]).toEqual([0, 1]);
    expect(depthOf(BROKEN['parent-circle'].rows, 'y')).toBeGreaterThan(1);
  });

  test.each<[string, 'up' | 'down', string]>([
    ['x', 'down', 'y x z'],
    ['z', 'up', 'x z y'],
    ['x', 'up', 'x y z'],
    ['z', 'down', 'x y z'],
    ['q', 'up', 'x y z'],
  ])('the section %s goes %s: %s', (key, way, order) => {
    expect(outline(moveSection(sound, key, way))).toBe(order);
  });

  test('a new section goes after the one it is put after, or to the end; a known one keeps its place', () => {
    expect(outline(putSection(sound, section('n'), 'x'))).toBe('x n y z');
    expect(outline(putSection(sound, section('n')))).toBe('x y z n');
    expect(putSection(sound, section('y', { title: 'Khác' })).sections[1]?.title).toBe('Khác');
    expect(outline(removeSection(sound, 'y'))).toBe('x z');
  });

  test('a key is used once, and has a length', () => {
    expect(freshKey('r-1', [])).toBe('r-1');
    expect(freshKey('r-1', ['r-1', 'r-1-2'])).toBe('r-1-3');
    expect(freshKey('', [])).toBe('dong');
    expect(freshKey('x'.repeat(200), []).length).toBe(60);
  });

  test('what belongs to another kind of row is left out', () => {
    expect(tidyRow(row('a', { type: 'heading' }))).toMatchObject({ statistic: null, group: null, consolidation: null });
    expect(tidyRow(row('a', { owner: 'so-noi-vu', numerator: 'b' }))).toMatchObject({ owner: null, numerator: null });
    expect(tidyRow(row('a', { consolidation: 'owner', owner: 'so-noi-vu' })).group).toBeNull();
    expect(sound.rows.map((one) => tidyRow(one))).toEqual(sound.rows);
  });
});

test('choices are read as they are written', () => {
  expect(choicesFrom(choicesAsTyped(NO_YES))).toEqual(NO_YES);
  expect(choicesFrom('\n Có \nKhông\n')).toEqual([
    { value: '0', label: 'Có' },
    { value: '1', label: 'Không' },
  ]);
});

describe('what a version changed', () => {
  test('nothing, in the same', () => {
    expect(isSameForm(sound, structuredClone(sound))).toBe(true);
  });

  test('rows, rules and sections that came, went, are other, or stand elsewhere', () => {
    const after: FormDraft = {
      rows: [
        ...sound.rows.slice(1, 3),
        sound.rows[0] as DraftRow,
        row('c', { ...CHOICE, choices: NO_YES, help: 'Mới' }),
        row('n'),
      ],
      rules: [rule({ limit: '5' }), rule({ code: 'moi' })],
      sections: [section('z'), section('y', { title: 'Tên khác', required: true, help: 'Nêu rõ.' }), section('n')],
    };
    const found = compareForms(sound, after);
    expect(found.addedRows.map(({ key }) => key)).toEqual(['n']);
    expect(found.removedRows.map(({ key }) => key)).toEqual(['r', 'o', 't']);
    expect(found.changedRows.map(({ after: { key }, fields }) => [key, fields])).toEqual([['c', ['help']]]);
    expect(found.movedRows.map(({ key }) => key)).toEqual(['h']);
    expect(found.addedRules.map(({ code }) => code)).toEqual(['moi']);
    expect(found.removedRules.map(({ code }) => code)).toEqual(['p', 'n', 'k']);
    expect(found.changedRules.map(({ fields }) => fields)).toEqual([['limit']]);
    expect(found.addedSections.map(({ key }) => key)).toEqual(['n']);
    expect(found.removedSections.map(({ key }) => key)).toEqual(['x']);
    expect(found.changedSections.map(({ after: { key }, fields }) => [key, fields])).toEqual([['y', ['title']]]);
    expect(found.movedSections).toHaveLength(1);
    expect(isSameForm(sound, { ...sound, sections: sound.sections.toReversed() })).toBe(false);
  });
});
