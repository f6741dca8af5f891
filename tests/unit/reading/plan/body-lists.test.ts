import { describe, expect, test } from 'vitest';
import { NO_EXAMPLES } from '@/lib/reading/plan/area-guess.ts';
import { type ListItem, listItems } from '@/lib/reading/plan/body-lists.ts';
import { bodyTargets } from '@/lib/reading/plan/body-targets.ts';
import { outlineOf } from '@/lib/reading/plan/outline.ts';
import { paragraphsOf } from './paragraphs.ts';

const YEARS = { startYear: 2026, endYear: 2030 };

describe('where a bullet stands', () => {
  test('section, heading, area, phase and its number in its list', () => {
    const items = itemsOf(
      `I. MỤC TIÊU, CHỈ TIÊU
       1. Chỉ tiêu cụ thể
       a) Giai đoạn 2026 - 2027:
       - Về cải cách thể chế
       + 100% văn bản được rà soát.
       + 90% văn bản được công bố.
       - Về cải cách chế độ công vụ
       + 80% công chức được bồi dưỡng.
       b) Giai đoạn 2028 - 2030:
       - Về cải cách thể chế
       + 95% văn bản được công bố.`,
    );
    expect(items.map(placed)).toEqual([
      'I.1.a|Về cải cách thể chế|the-che|2026-2027|1',
      'I.1.a|Về cải cách thể chế|the-che|2026-2027|2',
      'I.1.a|Về cải cách chế độ công vụ|cong-vu|2026-2027|1',
      'I.1.b|Về cải cách thể chế|the-che|2028-2030|1',
    ]);
  });

  test('numbered sentences keep their numbers, lettered ones are places', () => {
    const items = itemsOf(
      'II. CHỈ TIÊU\n1. 100% hồ sơ đúng hạn.\n3. 90% hồ sơ trực tuyến.\nIII. MỤC TIÊU\n1. Mục tiêu cụ thể\na) 80% văn bản điện tử.',
    );
    expect(items.map(placed)).toEqual(['II||||1', 'II||||3', 'III.1.a||||']);
  });

  test('the whole plan is no phase of it', () => {
    expect(itemsOf('1. Chỉ tiêu giai đoạn 2026 - 2030\n- 100% hồ sơ đúng hạn.')[0]?.place.phase).toBeNull();
  });

  test('an inline title says area and time of its own bullet', () => {
    const [item] = itemsOf('1. Chỉ tiêu\n- Về cải cách thể chế: 100% văn bản được rà soát.');
    expect(item).toMatchObject({
      ordinal: 1,
      content: '100% văn bản được rà soát.',
      place: { area: 'the-che', section: '1' },
    });
  });
});

describe('which lists are targets', () => {
  test.each([
    ['bullets below “chỉ tiêu”', 'I. CHỈ TIÊU\n- 100% một.\n- Hoàn thành hai.', ['I#1', 'I#2']],
    ['bullets below “mục tiêu”', '1. Thể chế\na) Mục tiêu\n- Một.\nb) Nhiệm vụ\n- 100% hai.', ['1.a#1']],
    [
      'no tasks, no demands, no duties',
      'I. YÊU CẦU\n- 100% một.\nII. NHIỆM VỤ\n- 90% hai.\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\na) 80% ba.',
      [],
    ],
    [
      'of the general objectives only those with a figure',
      'I. MỤC TIÊU\n1. Mục tiêu chung\n- Xây dựng nền hành chính hiện đại.\n- Mức độ hài lòng đạt 90%.\n2. Mục tiêu cụ thể\n- Một.',
      ['I.1#2', 'I.2#1'],
    ],
    [
      '“mục tiêu” beside “chỉ tiêu” is the general one',
      'I. MỤC TIÊU, CHỈ TIÊU\n1. Mục tiêu\n- Nâng cao chất lượng.\n2. Chỉ tiêu\n- Một.',
      ['I.2#1'],
    ],
    [
      'plain paragraphs that are announced',
      'a) Mục tiêu\nXây dựng chính quyền phục vụ.\nPhấn đấu đến hết năm 2030:\nChỉ số hài lòng đạt trên 90%.',
      ['a'],
    ],
    [
      'plain paragraphs of a list without bullets',
      'I. CHỈ TIÊU\n100% hồ sơ đúng hạn.\nHoàn thành sắp xếp bộ máy.',
      ['I#1', 'I#2'],
    ],
    ['a sentence before the bullets introduces them', 'I. CHỈ TIÊU\nCác chỉ tiêu sau được giao.\n- 100% một.', ['I#1']],
    ['a lead-in inside a list of tasks', 'b) Nhiệm vụ\n- Rà soát.\nPhấn đấu đến năm 2030:\n- 100% một.', ['b#1']],
  ])('%s', (_, text, ids) => {
    expect(bodyTargets(itemsOf(text), YEARS, NO_EXAMPLES).map(({ id }) => id)).toEqual(ids);
  });

  test('the deadline is that of the lead-in, of the phase or of the plan', () => {
    const years = bodyTargets(
      itemsOf(
        'I. CHỈ TIÊU\na) Giai đoạn 2026 - 2027\n- 100% một.\nb) Đến năm 2028:\n- 90% hai.\nc) Chỉ tiêu khác\n- 80% ba.',
      ),
      YEARS,
      NO_EXAMPLES,
    ).map(({ deadlineYear }) => deadlineYear);
    expect(years).toEqual([2027, 2028, 2030]);
  });

  test('a promise that names the phase before is due with its own', () => {
    const [target] = bodyTargets(
      itemsOf('I. CHỈ TIÊU\nb) Giai đoạn 2028 - 2030\n- Giữ vững kết quả của giai đoạn 2026 - 2027.'),
      YEARS,
      NO_EXAMPLES,
    );
    expect(target).toMatchObject({ phase: '2028-2030', deadlineYear: 2030 });
    expect(target?.cells.phase?.confidence).toBeLessThan(0.8);
  });

  test('objectives of a whole area without a figure are doubted', () => {
    const [target] = bodyTargets(
      itemsOf('2. Mục tiêu cụ thể\na) Về cải cách thể chế, tiếp tục xây dựng hệ thống văn bản đồng bộ.'),
      YEARS,
      NO_EXAMPLES,
    );
    expect(target).toMatchObject({ section: '2.a', area: 'the-che', ordinal: null });
    expect(target?.confidence).toBeLessThan(0.8);
    expect(target?.warnings.join()).toContain('có thể không phải là một chỉ tiêu');
  });

  test('lists of goals and tasks in one give their figures, doubted', () => {
    const targets = bodyTargets(
      itemsOf('II. MỤC TIÊU, NHIỆM VỤ\n- Rà soát thủ tục.\n- Mức độ hài lòng đạt 90%.'),
      YEARS,
      NO_EXAMPLES,
    );
    expect(targets.map(({ id }) => id)).toEqual(['II#2']);
    expect(targets[0]?.confidence).toBeLessThan(0.8);
  });
});

function itemsOf(text: string): ListItem[] {
  return listItems(outlineOf(paragraphsOf(text)), YEARS);
}

function placed({ place, ordinal }: ListItem): string {
  return [place.section, place.heading ?? '', place.area ?? '', place.phase ?? '', ordinal].join('|');
}
