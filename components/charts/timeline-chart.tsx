'use client';

import {
  CartesianGrid,
  ComposedChart,
  LabelList,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { isApart } from './apart.ts';
import type { ChartPoint, ChartSeries } from './series.ts';

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** The same ten-year line once scripts are there: each figure answers with its period and source. */
export default function TimelineChart({ series }: { series: ChartSeries }) {
  const { startYear, endYear, top } = series;
  const years = Array.from({ length: endYear - startYear + 1 }, (_, index) => startYear + index + 0.5);
  return (
    <ResponsiveContainer width="100%" aspect={760 / 300} minHeight={220}>
      <ComposedChart margin={{ top: 22, right: 16, bottom: 4, left: 0 }} accessibilityLayer>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          type="number"
          dataKey="x"
          domain={[startYear, endYear + 1]}
          ticks={years}
          tickFormatter={(year: number) => `${Math.floor(year)}`}
          tickLine={false}
          stroke="#565e6c"
          fontSize={11}
          interval="equidistantPreserveStart"
        />
        <YAxis
          type="number"
          dataKey="y"
          domain={[0, top]}
          tickFormatter={(value: number) => NUMBER.format(value)}
          tickLine={false}
          axisLine={false}
          stroke="#565e6c"
          fontSize={11}
        />
        {series.marks.map((mark) => (
          <ReferenceLine
            key={`${mark.from} ${mark.to} ${mark.y}`}
            segment={[
              { x: mark.from, y: mark.y },
              { x: mark.to, y: mark.y },
            ]}
            stroke={mark.own ? '#0b4f6c' : '#8a8f99'}
            strokeWidth={2}
            {...(mark.draft ? { strokeDasharray: '6 4' } : {})}
            label={{
              value: mark.shown,
              position: mark.from === startYear ? 'insideTopLeft' : 'insideTopRight',
              fontSize: 11,
              fontWeight: mark.own ? 600 : 400,
              fill: mark.own ? '#0b4f6c' : '#565e6c',
              dy: -16,
            }}
          />
        ))}
        {series.breaks.map((cut) => (
          <ReferenceLine
            key={cut.x}
            x={cut.x}
            stroke="#7a4b00"
            strokeDasharray="2 2"
            label={{ value: 'đổi cách tính', position: 'insideBottomLeft', fontSize: 11, fill: '#7a4b00' }}
          />
        ))}
        {series.forecast?.path.slice(1).map((to, index) => (
          <ReferenceLine
            key={to.x}
            segment={[series.forecast?.path[index] ?? to, to]}
            stroke="#1a1f2b"
            strokeWidth={1.5}
            strokeDasharray="5 4"
          />
        ))}
        {series.forecast ? (
          <ReferenceDot
            {...series.forecast.to}
            r={0}
            label={{ value: series.forecast.shown, position: 'left', dy: 14, fontSize: 11, fill: '#565e6c' }}
          />
        ) : null}
        {series.expected ? (
          <ReferenceDot
            x={series.expected.x}
            y={series.expected.y}
            r={4}
            fill="#fbfaf7"
            stroke="#0b4f6c"
            label={{ value: series.expected.shown, position: 'bottom', fontSize: 11, fill: '#0b4f6c' }}
          />
        ) : null}
        {series.stretches
          .flatMap(({ lines }) => lines)
          .map((line) => (
            <Scatter
              key={`${line[0]?.x} ${line[0]?.window}`}
              data={line}
              fill={isApart(line) ? '#8a8f99' : '#1a1f2b'}
              line={line.length < 2 ? false : { stroke: '#1a1f2b', strokeWidth: 2 }}
              isAnimationActive={false}
            >
              <LabelList dataKey="window" position="bottom" fontSize={10} fill="#565e6c" />
            </Scatter>
          ))}
        {series.stretches.map(({ newest }) => (
          <ReferenceDot
            key={newest.x}
            x={newest.x}
            y={newest.y}
            r={0}
            label={{ value: newest.shown, position: 'left', dy: -12, fontSize: 13, fontWeight: 600, fill: '#1a1f2b' }}
          />
        ))}
        <Tooltip content={PointNote} cursor={{ stroke: '#8a8f99' }} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type NoteProps = { active?: boolean; payload?: readonly { payload?: ChartPoint }[] };

function PointNote({ active, payload }: NoteProps) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="border border-ink bg-sheet px-3 py-2 text-sm">
      <strong>{point.shown}</strong>
      <br />
      {point.period}
      <br />
      <span className="text-muted">{point.source}</span>
    </div>
  );
}
