import type { SendingCell } from '@/lib/domain/sending.ts';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';

export const LEVELS = ['cap-tinh', 'cap-xa'] as const;
export const LEVEL_CHOICES = [
  { value: 'cap-tinh', label: 'Sở, ban, ngành' },
  { value: 'cap-xa', label: 'UBND cấp xã' },
];

/** What one cell of the period in question may be looked for by. */
export const STATES = {
  'chua-gui': { label: 'Chưa gửi', has: ({ emptyRows }: SendingCell) => emptyRows !== null },
  'qua-han': { label: 'Quá hạn', has: ({ state }: SendingCell) => state === 'overdue' },
  'tra-lai': { label: 'Bị trả lại', has: ({ state }: SendingCell) => state === 'returned' },
  'cho-duyet': { label: 'Chờ duyệt', has: ({ state }: SendingCell) => state === 'sent' },
  'da-duyet': { label: 'Đã duyệt', has: ({ state }: SendingCell) => state === 'approved' },
  'gui-muon': {
    label: 'Gửi muộn',
    has: ({ state, daysLate }: SendingCell) => daysLate !== null && state !== 'overdue',
  },
  'khong-gui': { label: 'Không gửi', has: ({ state }: SendingCell) => state === 'missed' },
} as const;
export type StateFilter = keyof typeof STATES;
export const STATE_FILTERS = Object.keys(STATES) as StateFilter[];

/** What the address asks for. */
export type View = {
  provinceId: number | null;
  year: number | null;
  periodId: number | null;
  level: (typeof LEVELS)[number] | undefined;
  state: StateFilter | undefined;
  search: string | undefined;
};

export function viewOf(params: Asked): View {
  return {
    provinceId: idFrom(asked(params, 'tinh')),
    year: idFrom(asked(params, 'nam')),
    periodId: idFrom(asked(params, 'ky')),
    level: askedOf(params, 'cap', LEVELS),
    state: askedOf(params, 'tinh-trang', STATE_FILTERS),
    search: asked(params, 'tim'),
  };
}
