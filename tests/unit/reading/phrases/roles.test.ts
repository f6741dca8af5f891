import { describe, expect, test } from 'vitest';
import { readRoles, withoutRoles } from '@/lib/reading/phrases/agencies/roles.ts';
import { readAgencies } from '@/lib/reading/phrases/agencies.ts';

type Case = [lead: string, support: string, leads: string[], supports: string[]];

describe('who leads and who supports, said in the cell itself', () => {
  test.each<Case>([
    ['Sở Nội vụ', 'Sở Tài chính, Sở Tư pháp', ['Sở Nội vụ'], ['Sở Tài chính', 'Sở Tư pháp']],
    ['Sở A tỉnh (chủ trì), Sở Nội vụ (phối hợp)', '', ['Sở A tỉnh'], ['Sở Nội vụ']],
    ['Sở Nội vụ (cơ quan chủ trì); Sở Y tế (PH)', '', ['Sở Nội vụ'], ['Sở Y tế']],
    ['Sở Nội vụ chủ trì; các sở, ban, ngành phối hợp', '', ['Sở Nội vụ'], ['các sở, ban, ngành']],
    ['Chủ trì: Sở Nội vụ; Phối hợp: Sở Tài chính, Sở Y tế', '', ['Sở Nội vụ'], ['Sở Tài chính', 'Sở Y tế']],
    ['Chủ trì: Sở Nội vụ\nPhối hợp: Sở Tài chính\nSở Y tế', '', ['Sở Nội vụ'], ['Sở Tài chính', 'Sở Y tế']],
    ['- Chủ trì: Sở Nội vụ;\n- Phối hợp: Sở Y tế', 'UBND các xã', ['Sở Nội vụ'], ['Sở Y tế', 'UBND các xã']],
    ['Cơ quan chủ trì: Sở Nội vụ. Cơ quan phối hợp: Sở Y tế', '', ['Sở Nội vụ'], ['Sở Y tế']],
    ['Sở Nội vụ, Sở Y tế (phối hợp)', '', ['Sở Nội vụ'], ['Sở Y tế']],
  ])('%s', (lead, support, leads, supports) => {
    const read = readRoles(lead, support);
    expect({ lead: [...read.lead], support: [...read.support] }).toEqual({ lead: leads, support: supports });
    expect([read.lead.why, read.support.why]).toEqual([null, null]);
  });

  test.each<Case>([
    ['Sở Nội vụ (CT); Sở Y tế, Sở Tài chính (PH)', '', ['Sở Nội vụ'], ['Sở Y tế', 'Sở Tài chính']],
    ['Sở Nội vụ, Sở Tư pháp (đồng chủ trì)', '', ['Sở Nội vụ', 'Sở Tư pháp'], []],
    ['Sở Nội vụ (chủ trì), Sở Tài chính', '', ['Sở Nội vụ'], ['Sở Tài chính']],
    ['Sở Nội vụ chủ trì, phối hợp với Sở Tài chính', '', ['Sở Nội vụ'], ['Sở Tài chính']],
    ['Sở Nội vụ (phối hợp: Sở Y tế, Sở Tài chính)', '', ['Sở Nội vụ'], ['Sở Y tế', 'Sở Tài chính']],
    ['Sở Nội vụ', 'Sở Y tế (chủ trì), Sở Tài chính', ['Sở Nội vụ', 'Sở Y tế'], ['Sở Tài chính']],
  ])('%s, to be looked at', (lead, support, leads, supports) => {
    const read = readRoles(lead, support);
    expect({ lead: [...read.lead], support: [...read.support] }).toEqual({ lead: leads, support: supports });
    expect(Math.min(read.lead.confidence, read.support.confidence)).toBeLessThan(0.8);
  });

  test('a bar parts names', () => {
    expect([...readAgencies('Sở Nội vụ | Sở Y tế')]).toEqual(['Sở Nội vụ', 'Sở Y tế']);
  });

  test('work behind a name is told', () => {
    expect(readAgencies('Sở Nội vụ: nội dung 1; Sở Y tế: nội dung 2').why).toContain('dấu hai chấm');
  });

  test('other brackets stay part of the name', () => {
    expect([...readRoles('Sở Nội vụ (Phòng Cải cách hành chính)', '').lead]).toEqual([
      'Sở Nội vụ (Phòng Cải cách hành chính)',
    ]);
  });

  test('whoever watches a target keeps the name alone', () => {
    expect([...withoutRoles(readAgencies('Sở Nội vụ (chủ trì), Sở Y tế (phối hợp)'))]).toEqual([
      'Sở Nội vụ',
      'Sở Y tế',
    ]);
  });
});
