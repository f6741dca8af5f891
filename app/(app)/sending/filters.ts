import type { SendingFilter, SendingGroup } from '@/lib/domain/sending.ts';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { SENDING_FILTER_TEXT, SENDING_GROUP_TEXT } from '@/lib/text/sending.ts';
import type { SendingAsked } from '@/lib/use-cases/view-sending.ts';
import type { TONES } from './tones.ts';

/** The groups of agencies, each by its word in the address. */
const LEVELS = {
  'cap-tinh': 'departments',
  'cap-huyen': 'districts',
  'cap-xa': 'communes',
} as const satisfies Record<string, SendingGroup>;
type LevelFilter = keyof typeof LEVELS;
const LEVEL_FILTERS = Object.keys(LEVELS) as LevelFilter[];
export const LEVEL_CHOICES = LEVEL_FILTERS.map((value) => ({ value, label: SENDING_GROUP_TEXT[LEVELS[value]] }));

/** What one cell of the period in question may be looked for by, with the sign and the colour that the cells show it in. */
export const STATES = {
  'chua-gui': state('not-sent', '12', null),
  'qua-han': state('overdue', '!12', 'overdue'),
  'tra-lai': state('returned', 'T', 'returned'),
  'cho-duyet': state('sent', 'G', 'sent'),
  'da-duyet': state('approved', 'D', 'approved'),
  'gui-muon': state('sent-late', '+2', null),
  'mo-lai': state('reopened', 'M12', 'reopened'),
  'khong-gui': state('missed', 'K', 'missed'),
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
  level: LevelFilter | undefined;
  state: StateFilter | undefined;
  search: string | undefined;
};

export function viewOf(params: Asked): View {
  return {
    provinceId: idFrom(asked(params, 'tinh')),
    year: idFrom(asked(params, 'nam')),
    periodId: idFrom(asked(params, 'ky')),
    level: askedOf(params, 'cap', LEVEL_FILTERS),
    state: askedOf(params, 'tinh-trang', STATE_FILTERS),
    search: asked(params, 'tim'),
  };
}

export function sendingAsked({ level, state: wanted, ...view }: View): SendingAsked {
  return { ...view, group: level && LEVELS[level], filter: wanted && STATES[wanted].filter };
}

function state(filter: SendingFilter, sign: string, tone: keyof typeof TONES | null) {
  return { filter, sign, tone, label: SENDING_FILTER_TEXT[filter] };
}
