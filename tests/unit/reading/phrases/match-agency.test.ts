import { describe, expect, test } from 'vitest';
import type { Agency, AgencyKind, AgencyLevel } from '@/lib/domain/agency.ts';
import { type AgencyMatch, type KnownAgencies, matchAgency } from '@/lib/reading/phrases/match-agency.ts';
import { DOUBTFUL_BELOW } from '@/lib/reading/proposal.ts';

const DAY = '2026-04-13';

let nextId = 1;

function agency(
  name: string,
  given: Partial<Agency> & { aliases?: string[] } = {},
  kind: AgencyKind = 'department',
  level: AgencyLevel = 'province',
) {
  const id = nextId++;
  return {
    id,
    code: `a${id}`,
    name,
    shortName: null,
    kind,
    level,
    reports: true,
    validFrom: null,
    validTo: null,
    ...given,
  };
}

function group(id: number, name: string, aliases: string[], kinds: AgencyKind[], level: AgencyLevel = 'province') {
  const rules = kinds.map((kind) => ({ kind, level }));
  return { id, code: `g${id}`, name, aliases, rules, memberIds: [], unresolved: kinds.length === 0 };
}

const noiVu = agency('Sở Nội vụ');
const taiChinh = agency('Sở Tài chính');
const keHoach = agency('Sở Kế hoạch và Đầu tư', { validTo: '2025-02-28' });
const laoDong = agency('Sở Lao động - Thương binh và Xã hội', { validTo: '2025-02-28' });
const nongNghiep = agency('Sở Nông nghiệp và Phát triển nông thôn', { validTo: '2025-02-28' });
const moiTruong = agency('Sở Nông nghiệp và Môi trường', { validFrom: '2025-03-01' });
const vanHoa = agency('Sở Văn hóa, Thể thao và Du lịch');
const khoaHoc = agency('Sở Khoa học và Công nghệ');
const vanPhong = agency('Văn phòng UBND tỉnh', { aliases: ['Văn phòng Ủy ban nhân dân tỉnh'] }, 'office');
const congAn = agency('Công an tỉnh', {}, 'vertical');
const matTran = agency('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', {}, 'front');
const bao = agency('Báo và Phát thanh, truyền hình Sơn La', { validFrom: '2025-07-01' }, 'media');
const dai = agency('Đài Phát thanh và Truyền hình tỉnh', { validTo: '2025-06-30' }, 'media');
const khuCongNghiep = agency('Ban Quản lý các khu công nghiệp tỉnh', {}, 'board');
const khoBac = agency('Kho bạc Nhà nước khu vực X (đầu mối tại Sơn La)', {}, 'vertical');
const nganHang = agency(
  'Ngân hàng Nhà nước Việt Nam chi nhánh khu vực 3',
  { aliases: ['Ngân hàng Nhà nước'] },
  'vertical',
);
const thongTin = agency('Trung tâm Thông tin, Văn phòng UBND tỉnh', {}, 'service-unit');
const chiengAn = agency('UBND phường Chiềng An', {}, 'commune-committee', 'commune');
const chiengAnXa = agency('UBND xã Chiềng An', {}, 'commune-committee', 'commune');
const chiengAnHat = agency('UBND xã Chiềng Ân', {}, 'commune-committee', 'commune');
const tuongLai = agency('Sở Tương lai', { validFrom: '2027-01-01' });
const cuMocChau = agency('UBND huyện Mộc Châu', { validTo: '2025-01-31' }, 'district-committee', 'district');
const moiMocChau = agency(
  'UBND thị xã Mộc Châu',
  { validFrom: '2025-02-01', validTo: '2025-06-30' },
  'district-committee',
  'district',
);

const cacSo = group(101, 'Các sở, ban, ngành', ['Các sở, ngành', 'Sở, ban, ngành'], ['department', 'office', 'board']);
const cacXa = group(102, 'UBND các xã, phường', ['UBND cấp xã'], ['commune-committee'], 'commune');
const toChuc = group(103, 'Các tổ chức chính trị - xã hội', [], ['front']);
const lienQuan = group(104, 'Các cơ quan, đơn vị có liên quan', [], []);

const KNOWN: KnownAgencies = {
  agencies: [
    noiVu,
    taiChinh,
    keHoach,
    laoDong,
    nongNghiep,
    moiTruong,
    vanHoa,
    khoaHoc,
    vanPhong,
    congAn,
    matTran,
    bao,
    dai,
    khuCongNghiep,
    khoBac,
    nganHang,
    thongTin,
    chiengAn,
    chiengAnXa,
    chiengAnHat,
    tuongLai,
    cuMocChau,
    moiMocChau,
  ],
  groups: [cacSo, cacXa, toChuc, lienQuan],
  successions: [
    { predecessorId: keHoach.id, successorId: taiChinh.id, effectiveOn: '2025-03-01' },
    { predecessorId: laoDong.id, successorId: noiVu.id, effectiveOn: '2025-03-01' },
    { predecessorId: nongNghiep.id, successorId: moiTruong.id, effectiveOn: '2025-03-01' },
    { predecessorId: dai.id, successorId: bao.id, effectiveOn: '2025-07-01' },
    { predecessorId: cuMocChau.id, successorId: moiMocChau.id, effectiveOn: '2025-02-01' },
  ],
};

/** "exact Sở Nội vụ". */
function brief({ how, agencyId, groupId }: AgencyMatch): string {
  const name =
    KNOWN.agencies.find(({ id }) => id === agencyId)?.name ?? KNOWN.groups.find(({ id }) => id === groupId)?.name;
  return `${how} ${name ?? ''}`.trim();
}

const SURE: [string, string][] = [
  ['Sở Nội vụ', 'exact Sở Nội vụ'],
  ['Sở  Nội\nvụ', 'exact Sở Nội vụ'],
  ['Sở Nội vụ'.normalize('NFD'), 'exact Sở Nội vụ'],
  ['SỞ NỘI VỤ', 'folded Sở Nội vụ'],
  ['sở nội vụ', 'folded Sở Nội vụ'],
  ['So noi vu', 'folded Sở Nội vụ'],
  ['Sở Nội vụ tỉnh', 'folded Sở Nội vụ'],
  ['Sở Nội vụ tỉnh Sơn La', 'folded Sở Nội vụ'],
  ['Sở Văn hoá, Thể thao và Du lịch', 'folded Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở Văn hóa Thể thao và Du lịch', 'folded Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở VHTTDL', 'folded Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở VH-TT&DL', 'folded Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở KH&CN', 'folded Sở Khoa học và Công nghệ'],
  ['Sở KHCN', 'folded Sở Khoa học và Công nghệ'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'exact Văn phòng UBND tỉnh'],
  ['Văn phòng Uỷ ban nhân dân tỉnh', 'folded Văn phòng UBND tỉnh'],
  ['VP UBND tỉnh', 'folded Văn phòng UBND tỉnh'],
  ['VP.UBND tỉnh', 'folded Văn phòng UBND tỉnh'],
  ['Văn phòng UBND tỉnh Sơn La', 'folded Văn phòng UBND tỉnh'],
  ['Công an tỉnh Sơn La', 'folded Công an tỉnh'],
  ['Ủy ban MTTQ Việt Nam tỉnh', 'folded Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  ['Uỷ ban MTTQVN tỉnh', 'folded Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  ['Báo và Phát thanh, truyền hình Sơn La', 'exact Báo và Phát thanh, truyền hình Sơn La'],
  ['Ban QL các khu công nghiệp tỉnh', 'folded Ban Quản lý các khu công nghiệp tỉnh'],
  ['BQL các KCN tỉnh', 'folded Ban Quản lý các khu công nghiệp tỉnh'],
  ['Kho bạc nhà nước Khu vực X (Đầu mối tại Sơn La)', 'folded Kho bạc Nhà nước khu vực X (đầu mối tại Sơn La)'],
  ['Ngân hàng Nhà nước', 'exact Ngân hàng Nhà nước Việt Nam chi nhánh khu vực 3'],
  ['Trung tâm thông tin, Văn phòng UBND tỉnh', 'folded Trung tâm Thông tin, Văn phòng UBND tỉnh'],
  ['UBND phường Chiềng An', 'exact UBND phường Chiềng An'],
  ['Ủy ban nhân dân xã Chiềng Ân', 'folded UBND xã Chiềng Ân'],
  ['Ủy ban nhân dân xã Chiềng An', 'folded UBND xã Chiềng An'],
  ['Các sở, ban, ngành', 'group Các sở, ban, ngành'],
  ['các sở, ban, ngành', 'group Các sở, ban, ngành'],
  ['Các sở, ban ngành', 'group Các sở, ban, ngành'],
  ['Các Sở, Ban, ngành', 'group Các sở, ban, ngành'],
  ['Sở, ban, ngành', 'group Các sở, ban, ngành'],
  ['UBND cấp xã', 'group UBND các xã, phường'],
  ['UBND, cấp xã', 'group UBND các xã, phường'],
  ['Ủy ban nhân dân các xã, phường', 'group UBND các xã, phường'],
  ['các tổ chức chính trị xã hội', 'group Các tổ chức chính trị - xã hội'],
  ['Các cơ quan, đơn vị có liên quan', 'group Các cơ quan, đơn vị có liên quan'],
];

const DOUBTFUL: [string, string, string][] = [
  ['Sở Nội vu', 'folded Sở Nội vụ', 'về dấu'],
  ['Sở Tài chánh', 'misprint Sở Tài chính', 'có lẽ là'],
  ['Sở Khoa hoc và Công nghẹ', 'folded Sở Khoa học và Công nghệ', 'về dấu'],
  ['Sở Khoa hộc và Côn nghệ', 'misprint Sở Khoa học và Công nghệ', 'có lẽ là'],
  ['Văn phòng UBDN tỉnh', 'misprint Văn phòng UBND tỉnh', 'có lẽ là'],
  ['Công an', 'folded Công an tỉnh', 'được hiểu là'],
  ['Giám đốc Sở Nội vụ', 'folded Sở Nội vụ', 'được hiểu là'],
  ['UBND các xã, phường, thị trấn', 'group UBND các xã, phường', 'được hiểu là'],
  ['UBND các xã, phường và đặc khu', 'group UBND các xã, phường', 'được hiểu là'],
  ['Các sở, ban, ngành cấp tỉnh', 'group Các sở, ban, ngành', 'được hiểu là'],
  ['Sở Kế hoạch và Đầu tư', 'gone Sở Kế hoạch và Đầu tư', '28/02/2025'],
  ['Sở KH&ĐT', 'gone Sở Kế hoạch và Đầu tư', '28/02/2025'],
  ['Sở LĐ-TB&XH', 'gone Sở Lao động - Thương binh và Xã hội', '28/02/2025'],
  ['Sở Nông nghiệp và PTNT', 'gone Sở Nông nghiệp và Phát triển nông thôn', '28/02/2025'],
  ['Sở NN&PTNT', 'gone Sở Nông nghiệp và Phát triển nông thôn', '28/02/2025'],
  ['Đài PT-TH tỉnh', 'gone Đài Phát thanh và Truyền hình tỉnh', '30/06/2025'],
  ['Sở Tương lai', 'future Sở Tương lai', '01/01/2027'],
  ['Sở Ngoại giao', 'unknown', 'Chưa có'],
  ['UBND xã Mường Bú', 'unknown', 'Chưa có'],
  ['', 'unknown', 'Chưa có'],
];

describe('which agency a name means', () => {
  test.each(SURE)('%s', (name, expected) => {
    const match = matchAgency(name, KNOWN, DAY);
    expect([brief(match), match.why]).toEqual([expected, null]);
    expect(match.confidence).toBeGreaterThanOrEqual(DOUBTFUL_BELOW);
  });

  test.each(DOUBTFUL)('%s, doubtful', (name, expected, why) => {
    const match = matchAgency(name, KNOWN, DAY);
    expect(brief(match)).toBe(expected);
    expect(match.why).toContain(why);
    expect(match.confidence).toBeLessThan(DOUBTFUL_BELOW);
  });

  test('what is gone comes with who answers for it now', () => {
    expect(matchAgency('Sở Kế hoạch và Đầu tư', KNOWN, DAY).successorIds).toEqual([taiChinh.id]);
    expect(matchAgency('Sở Kế hoạch và Đầu tư', KNOWN, '2021-12-02')).toMatchObject({ how: 'exact', successorIds: [] });
    expect(matchAgency('UBND huyện Mộc Châu', KNOWN, DAY).successorIds).toEqual([moiMocChau.id]);
  });

  test('names that only differ in their accents are not mixed up', () => {
    expect(matchAgency('UBND xa Chieng An', KNOWN, DAY)).toMatchObject({
      how: 'ambiguous',
      agencyId: null,
      candidateIds: [chiengAnXa.id, chiengAnHat.id],
    });
  });

  test('the qualifier stays beside the match', () => {
    expect(matchAgency('UBND cấp xã (theo phân công của Chủ tịch)', KNOWN, DAY)).toMatchObject({
      how: 'group',
      groupId: cacXa.id,
      qualifier: 'theo phân công của Chủ tịch',
    });
    expect(matchAgency('Sở Nội vụ theo Quyết định số 15/QĐ-UBND', KNOWN, DAY)).toMatchObject({
      agencyId: noiVu.id,
      qualifier: 'theo Quyết định số 15/QĐ-UBND',
    });
  });

  test('figures are no misprints', () => {
    expect(matchAgency('Ngân hàng Nhà nước Việt Nam chi nhánh khu vực 4', KNOWN, DAY).how).toBe('unknown');
  });
});
