import type { FormEvent, ReactNode } from 'react';
import type {
  ChoiceView,
  DifferenceView,
  FieldView,
  GroupView,
  NameView,
  RowKind,
  RowView,
  SaidView,
  Standing,
} from '@/lib/domain/reading-view.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import type { Filter } from './filters.ts';

export type DeskView = {
  rows: RowView[];
  groups: GroupView[];
  names: NameView[];
  differences: DifferenceView[];
  said: SaidView[];
  standing: Standing;
};

export type DeskProps = {
  readingId: number;
  isClosed: boolean;
  /** Only a plan's rows are added by hand. */
  canAdd: boolean;
  /** The plan whose document is read again. */
  comparesWith: string | null;
  filter: Filter;
  /** The row whose form is open at first, from the address. */
  opened: string | null;
  view: DeskView;
  columns: Readonly<Record<RowKind, readonly string[]>>;
  fields: Partial<Record<RowKind, readonly FieldView[]>>;
  lists: Record<'who' | 'indicators' | 'targets' | 'tasks' | 'forms' | 'formRows', ChoiceView[]>;
  /** The source, drawn by the server once. */
  children: ReactNode;
};

export type Check = {
  view: DeskView;
  /** The last answer: what went wrong, or nothing. */
  answer: FormState;
  isBusy: boolean;
  /** For `action`: works without JavaScript. */
  formAction: (form: FormData) => void;
  /** For `onSubmit`: the same without drawing the page anew; `then` runs when it was written. */
  submit: (event: FormEvent<HTMLFormElement>, then?: () => void) => void;
};

/** Where one is on the screen, and which row's form is open. */
export type Place = {
  current: string | null;
  setCurrent: (key: string) => void;
  editing: string | null;
  setEditing: (key: string | null) => void;
};

export type TableProps = Omit<DeskProps, 'children'> & Place & { kind: RowKind; check: Check };
