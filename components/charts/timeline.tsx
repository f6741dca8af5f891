'use client';

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import type { ChartSeries } from './series.ts';

type Chart = ComponentType<{ series: ChartSeries }>;

/** The server's drawing stands until the interactive one has come; a failed or slow line keeps it. */
export function Timeline({ series, children }: { series: ChartSeries; children: ReactNode }) {
  const [chart, setChart] = useState<{ Chart: Chart } | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./timeline-chart.tsx').then(
      (loaded) => wanted && setChart({ Chart: loaded.default }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return chart ? <chart.Chart series={series} /> : children;
}
