'use client';

import { Fragment, useState } from 'react';
import type { RowKind } from '@/lib/domain/reading-view.ts';
import { AddRow } from './add-row.tsx';
import { Answer } from './answer.tsx';
import { Closing } from './closing.tsx';
import { WORK_FORM } from './deed.tsx';
import type { DeskProps } from './desk-view.ts';
import { Differences } from './differences.tsx';
import { Names } from './names.tsx';
import { RowTable } from './row-table.tsx';
import { Said } from './said.tsx';
import { StandingLine } from './standing-line.tsx';
import { useCheck } from './use-check.ts';
import { useKeys } from './use-keys.tsx';
import { useMark } from './use-mark.ts';

const ORDER: readonly RowKind[] = ['plan', 'gap', 'target', 'task', 'promise', 'statistic', 'agency'];

/** The check screen's own layer: where one is, what is open, and corrections without drawing the page anew. */
export function Desk({ children, ...props }: DeskProps) {
  const { readingId, isClosed, filter } = props;
  const check = useCheck(props.view);
  const { view, submit, formAction } = check;
  const [current, setCurrent] = useState(props.opened);
  const [editing, setEditing] = useState(props.opened);
  const place = { current, setCurrent, editing, setEditing };
  const keys = useKeys(view.rows, place, isClosed);
  useMark(view.rows, current);
  const table = { ...props, ...place, check };
  return (
    <div className="lg:grid lg:grid-cols-[minmax(20rem,28%)_minmax(0,1fr)] lg:gap-8">
      <div>{children}</div>
      <div>
        <form id={WORK_FORM} action={formAction} onSubmit={submit}>
          <input type="hidden" name="readingId" value={readingId} />
          <input type="hidden" name="seenVersion" value={view.standing.version} />
        </form>
        <StandingLine {...{ readingId, filter, isClosed, standing: view.standing, groups: view.groups }} />
        <Answer state={check.answer} />
        {ORDER.map((kind) => (
          <Fragment key={kind}>
            <RowTable {...table} kind={kind} />
            {kind === 'plan' && props.comparesWith ? (
              <Differences {...{ readingId, isClosed, check, select: setCurrent }} />
            ) : null}
            {kind === 'plan' ? <Names {...{ readingId, isClosed, check, who: props.lists.who }} /> : null}
          </Fragment>
        ))}
        {isClosed || !props.canAdd ? null : <AddRow {...{ readingId, check }} />}
        <Said {...{ said: view.said, isClosed }} />
        {isClosed ? null : <Closing {...{ readingId, standing: view.standing }} />}
        {isClosed ? null : keys}
      </div>
    </div>
  );
}
