'use client';

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import type { ChartSeries } from './series.ts';

type Chart = ComponentType<{ series: ChartSeries }>;

/** On a phone there is no room to point at a figure; the drawing keeps its own sizes there. */
const ROOM_FOR_POINTING = '(min-width: 40rem)';

/** The server's drawing stands until the interactive one has come; a failed line, a phone or an empty axis keeps it. */
export function Timeline({ series, children }: { series: ChartSeries; children: ReactNode }) {
  const [chart, setChart] = useState<{ Chart: Chart } | null>(null);
  const isWorthIt = series.stretches.length > 0;
  useEffect(() => {
    if (!isWorthIt || !window.matchMedia(ROOM_FOR_POINTING).matches) return;
    let wanted = true;
    import('./timeline-chart.tsx').then(
      (loaded) => wanted && setChart({ Chart: loaded.default }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [isWorthIt]);
  if (!chart) return children;
  return (
    <>
      <div className="print:hidden">
        <chart.Chart series={series} />
      </div>
      <div className="hidden print:block">{children}</div>
    </>
  );
}
