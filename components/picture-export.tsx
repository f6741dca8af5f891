'use client';

import { useState } from 'react';

type PictureExportProps = {
  /** The id of what is to be drawn; null where there are only figures. */
  of: string | null;
  /** The file's name without its ending. */
  name: string;
  /** What stands over the picture, and what under it: its day and where it comes from. */
  title: string;
  note: string;
  /** Where the figures behind it are, for a sheet. */
  csv: string;
};

type State = 'resting' | 'drawing' | 'failed';

/** The figures for a sheet, and the picture as it stands on the page; the drawing is fetched when it is asked for. */
export function PictureExport({ of, name, title, note, csv }: PictureExportProps) {
  const [state, setState] = useState<State>('resting');
  const save = async (id: string) => {
    setState('drawing');
    const picture = await drawn(id, title, note);
    if (picture) download(picture, `${name}.png`);
    setState(picture ? 'resting' : 'failed');
  };
  return (
    <p className="no-print mt-2 flex flex-wrap items-baseline gap-x-5 text-sm">
      <a href={csv} download className="inline-block min-h-6">
        Tải số liệu (CSV)<span className="sr-only">: {title}</span>
      </a>
      {of === null ? null : (
        <button type="button" className="deed scripting-only" disabled={state === 'drawing'} onClick={() => save(of)}>
          Tải hình (PNG)<span className="sr-only">: {title}</span>
        </button>
      )}
      <span role="status">{state === 'failed' ? FAILED : ''}</span>
    </p>
  );
}

const FAILED = 'Trình duyệt chưa vẽ được hình. Tải lại trang rồi thử lại, hoặc tải số liệu (CSV).';

async function drawn(id: string, title: string, note: string): Promise<Blob | null> {
  const root = document.getElementById(id);
  if (root === null) return null;
  try {
    const { pictureOf } = await import('./picture/picture-of.ts');
    return await pictureOf(root, { title, note });
  } catch {
    return null; // an old page whose parts are gone, or a browser that cannot
  }
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
