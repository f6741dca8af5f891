/** The order of the overview: what a leader asks first stands first. */
export const PARTS = [
  { id: 'thay-doi', label: 'Thay đổi' },
  { id: 'can-quyet-dinh', label: 'Cần quyết định' },
  { id: 'con-no', label: 'Ai còn nợ' },
  { id: 'da-quyet-dinh', label: 'Đã quyết định' },
  { id: 'linh-vuc', label: 'Theo lĩnh vực' },
] as const;

export type PartId = (typeof PARTS)[number]['id'];
