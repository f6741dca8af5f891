import type { SendingCell } from '@/lib/domain/sending.ts';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';

export const LEVELS = ['cap-tinh', 'cap-huyen', 'cap-xa'] as const;
export const LEVEL_CHOICES: readonly { value: (typeof LEVELS)[number]; label: string }[] = [
  { value: 'cap-tinh', label: 'Sở, ban, ngành' },
  { value: 'cap-huyen', label: 'UBND cấp huyện' },
  { value: 'cap-xa', label: 'UBND cấp xã' },
];

/** By the level of an agency. */
export const LEVEL_HOLDS: Record<(typeof LEVELS)[number], (level: string) => boolean> = {
  'cap-tinh': (level) => level !== 'commune' && level !== 'district',
  'cap-huyen': (level) => level === 'district',
  'cap-xa': (level) => level === 'commune',
};

/** What one cell of the period in question may be looked for by, with the sign and the colour that the cells show it in. */
export const STATES = {
  'chua-gui': { sign: '12', tone: null, label: 'Chưa gửi', has: ({ emptyRows }: SendingCell) => emptyRows !== null },
  'qua-han': { sign: '!12', tone: 'overdue', label: 'Quá hạn', has: ({ state }: SendingCell) => state === 'overdue' },
  'tra-lai': {
    sign: 'T',
    tone: 'returned',
    label: 'Bị trả lại',
    has: ({ state }: SendingCell) => state === 'returned',
  },
  'cho-duyet': { sign: 'G', tone: 'sent', label: 'Chờ duyệt', has: ({ state }: SendingCell) => state === 'sent' },
  'da-duyet': { sign: 'D', tone: 'approved', label: 'Đã duyệt', has: ({ state }: SendingCell) => state === 'approved' },
  'gui-muon': {
    sign: '+2',
    tone: null,
    label: 'Gửi muộn',
    has: ({ state, daysLate }: SendingCell) => daysLate !== null && state !== 'overdue',
  },
  'mo-lai': {
    sign: 'M12',
    tone: 'reopened',
    label: 'Mở lại',
    has: ({ reopenedUntil }: SendingCell) => reopenedUntil !== null,
  },
  'khong-gui': { sign: 'K', tone: 'missed', label: 'Không gửi', has: ({ state }: SendingCell) => state === 'missed' },
} as const;
export type StateFilter = keyof typeof STATES;
export const STATE_FILTERS = Object.keys(STATES) as StateFilter[];

/** What a link keeps of the view when it changes the state or the period asked about. */
export function keptOf({ provinceId, level, search }: View, periodId: number) {
  return { tinh: provinceId ?? undefined, ky: periodId, cap: level, tim: search };
}

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
