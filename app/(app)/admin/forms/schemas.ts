import { z } from 'zod';
import { tidyRow } from '@/lib/domain/form-draft.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { RULE_KINDS, RULE_STRENGTHS } from '@/lib/domain/rule.ts';
import { STATISTIC_TYPES } from '@/lib/domain/statistic.ts';
import { TASK_COUNTS, TASK_HOLDS } from '@/lib/domain/task-tally.ts';
import { choicesFrom } from '@/lib/text/forms.ts';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const key = z.string().max(100, 'Khóa dài quá 100 ký tự.');
const keyOrNull = key.default('').transform((text) => text || null);

const words = (most: number, name: string) =>
  z
    .string()
    .max(most, `${name} dài quá ${most} ký tự.`)
    .default('')
    .transform((text) => text.normalize('NFC').trim() || null);

const needed = (most: number, missing: string) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1, missing).max(most, `Dài quá ${most} ký tự.`));

const oneOfOrNull = <const T extends readonly string[]>(known: T) =>
  z
    .enum(['', ...known])
    .default('')
    .transform((value) => (value === '' ? null : (value as T[number])));

export const newFormFields = z.object({
  provinceId: id,
  title: needed(200, 'Ghi tên biểu mẫu.'),
});

export const versionField = z.object({ versionId: id });

const seen = { versionId: id, seenRevision: id };

export const seenFields = z.object(seen);

/** `move` is "up:r-1.2" or "down:r-1.2". */
export const moveFields = z.object({
  ...seen,
  move: z.string().regex(/^(?:up|down):.{1,100}$/, 'Không rõ chuyển dòng nào: tải lại trang.'),
});

export const rowKeyFields = z.object({ ...seen, rowKey: key });

/** An empty `rowKey` adds a row, after the row that `after` names. */
export const rowFields = z
  .object({
    ...seen,
    rowKey: keyOrNull,
    after: keyOrNull,
    code: words(30, 'Mã'),
    label: needed(500, 'Ghi tên chỉ số hoặc đề mục.'),
    unit: words(200, 'Đơn vị tính'),
    type: z.enum(STATISTIC_TYPES, { message: 'Chọn loại dòng.' }),
    choices: z.string().max(4_000, 'Danh sách lựa chọn dài quá 4.000 ký tự.').default('').transform(choicesFrom),
    parent: keyOrNull,
    total: keyOrNull,
    accumulation: oneOfOrNull(['flow', 'cumulative', 'stock']),
    consolidation: oneOfOrNull(['sum', 'owner', 'ratio', 'count', 'list']),
    numerator: keyOrNull,
    denominator: keyOrNull,
    owner: keyOrNull,
    group: keyOrNull,
    statistic: keyOrNull,
    help: words(2_000, 'Hướng dẫn'),
    area: oneOfOrNull(AREA_CODES),
  })
  .transform(({ versionId, seenRevision, rowKey, after, ...row }) => ({
    seen: { versionId, seenRevision },
    rowKey,
    after,
    row: tidyRow(row),
  }));

export const sectionKeyFields = z.object({ ...seen, sectionKey: key });

/** An empty `sectionKey` adds a section, after the one that `after` names. */
export const sectionFields = z
  .object({
    ...seen,
    sectionKey: keyOrNull,
    after: keyOrNull,
    title: needed(300, 'Ghi tên mục.'),
    help: words(2_000, 'Hướng dẫn'),
    required: z.enum(['yes', 'no'], { message: 'Chọn mục có bắt buộc không.' }).transform((said) => said === 'yes'),
    area: oneOfOrNull(AREA_CODES),
  })
  .transform(({ versionId, seenRevision, sectionKey, after, ...section }) => ({
    seen: { versionId, seenRevision },
    sectionKey,
    after,
    section,
  }));

export const ruleCodeFields = z.object({ ...seen, ruleCode: key });

/** A limit is typed as figures are here: "12,5". */
const limit = z
  .string()
  .default('')
  .transform((text) => text.trim().replace(/\./g, '').replace(',', '.'))
  .pipe(z.string().regex(/^(?:\d{1,8}(?:\.\d{1,4})?)?$/, 'Ngưỡng là số không âm, ví dụ 50 hoặc 12,5.'))
  .transform((text) => text || null);

/** `other.r-1.2` is on for each row that the rule is held against; an empty `ruleCode` adds a rule. */
export const ruleFields = z
  .looseObject({
    ...seen,
    ruleCode: keyOrNull,
    strength: z.enum(RULE_STRENGTHS, { message: 'Chọn mức của quy tắc.' }),
    kind: z.enum(RULE_KINDS, { message: 'Chọn loại quy tắc.' }),
    rowKey: key.min(1, 'Chọn dòng được kiểm tra.'),
    limit,
    message: needed(500, 'Ghi lời nhắc cho người nhập.'),
    cause: words(500, 'Nguyên nhân thường gặp'),
    taskCount: oneOfOrNull(TASK_COUNTS),
    taskHolds: oneOfOrNull(TASK_HOLDS),
  })
  .transform(({ versionId, seenRevision, ruleCode, ...all }) => {
    const { strength, kind, rowKey, message, cause, taskCount, taskHolds } = all;
    const sums = kind === 'total' || kind === 'at-most';
    const others = Object.entries(all).flatMap(([name, value]) =>
      name.startsWith('other.') && value === 'on' ? [name.slice(6)] : [],
    );
    const limited = kind === 'change' || kind === 'percent-range' || kind === 'note';
    const tasks = kind === 'task-state' && taskCount && taskHolds ? { count: taskCount, holds: taskHolds } : null;
    return {
      seen: { versionId, seenRevision },
      ruleCode,
      rule: {
        ...{ strength, kind, rowKey, message, cause, tasks },
        otherKeys: sums ? others : [],
        limit: limited ? all.limit : null,
      },
    };
  });
