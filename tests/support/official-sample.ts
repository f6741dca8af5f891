import type { OfficialDocument } from '@/lib/domain/official-document.ts';

/** A document with everything that one can have, in words of our own. */
export const ISSUED: OfficialDocument = {
  draft: false,
  type: 'Báo cáo',
  parent: null,
  issuer: 'Ủy ban nhân dân\ntỉnh Minh Hà',
  symbol: 'BC-UBND',
  number: '5',
  issuedOn: '2026-02-05',
  place: 'Minh Hà',
  subject: 'Công tác cải cách hành chính quý I và nhiệm vụ trọng tâm quý II năm 2026',
  addressees: ['Bộ Nội vụ', 'Thường trực Tỉnh ủy'],
  signature: {
    mode: 'collective-deputy',
    collective: 'Ủy ban nhân dân',
    principal: 'Chủ tịch',
    office: 'Phó Chủ tịch',
    name: 'Lò Thị Mai',
  },
  recipients: ['Các sở, ban, ngành', 'Ủy ban nhân dân các xã, phường'],
  filing: 'VT, SNV',
  content: [
    { kind: 'heading', text: 'I. CHỈ ĐẠO, ĐIỀU HÀNH' },
    { kind: 'paragraph', text: 'Trong quý, các cơ quan đã hoàn thành 42/94 nhiệm vụ, đạt 44,68\u00a0%.' },
    { kind: 'heading', text: 'II. PHƯƠNG HƯỚNG' },
    { kind: 'paragraph', text: 'Tiếp tục rà soát, đơn giản hóa thủ tục hành chính.' },
  ],
  appendix: {
    title: 'Biểu số liệu thống kê',
    rows: [
      { heading: true, code: '1', label: 'Thể chế', unit: '', figure: '', note: '' },
      { heading: false, code: '1.1', label: 'Văn bản đã ban hành', unit: 'Văn bản', figure: '1.695', note: '' },
      {
        heading: false,
        code: '1.2',
        label: 'Tỷ lệ đúng hạn',
        unit: '%',
        figure: '99,99',
        note: 'Theo báo cáo của Sở Tư pháp',
      },
      { heading: false, code: '', label: 'Nội dung khác', unit: '', figure: 'Đã ban hành quy chế', note: '' },
    ],
  },
};

export const DRAFT: OfficialDocument = {
  ...ISSUED,
  ...{ draft: true, number: null, issuedOn: null },
  parent: 'Ủy ban nhân dân tỉnh Minh Hà',
  issuer: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  addressees: ['Ủy ban nhân dân tỉnh Minh Hà'],
  signature: { mode: 'deputy', collective: null, principal: 'Giám đốc', office: 'Phó Giám đốc', name: null },
};
