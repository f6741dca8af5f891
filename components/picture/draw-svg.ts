import { fontOf, isSeen } from './style.ts';

type Point = { x: number; y: number };

/** The shapes and words of a drawing on the page, where they stand on the screen. */
export function drawSvg(canvas: CanvasRenderingContext2D, svg: SVGSVGElement, origin: Point): void {
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path, circle, rect, line, text')) {
    const place = shape.getScreenCTM();
    if (place === null || shape.closest('defs, clipPath') !== null || !isSeen(shape)) continue;
    canvas.save();
    canvas.transform(place.a, place.b, place.c, place.d, place.e - origin.x, place.f - origin.y);
    if (shape instanceof SVGTextElement) drawWords(canvas, shape);
    else drawShape(canvas, shape, place.a);
    canvas.restore();
  }
}

function drawShape(canvas: CanvasRenderingContext2D, shape: SVGGraphicsElement, scale: number): void {
  const { fill, stroke, strokeWidth, strokeDasharray, opacity, vectorEffect } = getComputedStyle(shape);
  const outline = outlineOf(shape);
  canvas.globalAlpha = Number(opacity);
  if (isPaint(fill)) {
    canvas.fillStyle = fill;
    canvas.fill(outline);
  }
  if (!isPaint(stroke)) return;
  canvas.strokeStyle = stroke;
  canvas.lineWidth = Number.parseFloat(strokeWidth) / (vectorEffect === 'non-scaling-stroke' ? scale : 1);
  canvas.setLineDash((strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
  canvas.stroke(outline);
}

function outlineOf(shape: SVGGraphicsElement): Path2D {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '');
  const outline = new Path2D();
  if (shape instanceof SVGCircleElement) outline.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  else if (shape instanceof SVGRectElement) outline.rect(number('x'), number('y'), number('width'), number('height'));
  else {
    outline.moveTo(number('x1'), number('y1'));
    outline.lineTo(number('x2'), number('y2'));
  }
  return outline;
}

/** Words carry a rim of paper where they cross lines. */
function drawWords(canvas: CanvasRenderingContext2D, text: SVGTextElement): void {
  const parts = text.querySelectorAll('tspan');
  for (const part of parts.length > 0 ? parts : [text]) {
    const words = part.textContent ?? '';
    if (words.trim() === '') continue;
    const style = getComputedStyle(part);
    const { x, y } = part.getStartPositionOfChar(0);
    canvas.font = fontOf(style);
    if (isPaint(style.stroke)) {
      canvas.strokeStyle = style.stroke;
      canvas.lineWidth = Number.parseFloat(style.strokeWidth);
      canvas.lineJoin = 'round';
      canvas.strokeText(words, x, y);
    }
    canvas.fillStyle = isPaint(style.fill) ? style.fill : style.color;
    canvas.fillText(words, x, y);
  }
}

function isPaint(paint: string): boolean {
  return paint !== 'none' && !paint.startsWith('url');
}
