import { drawSvg } from './draw-svg.ts';
import { fontOf, isSeen } from './style.ts';

type Point = { x: number; y: number };

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** An element and all in it, where it stands on the screen: grounds and lines, then words, then drawings. */
export function drawHtml(canvas: CanvasRenderingContext2D, element: Element, origin: Point): void {
  if (!isSeen(element)) return;
  if (element instanceof SVGSVGElement) {
    drawSvg(canvas, element, origin);
    return;
  }
  const style = getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  const box = { x: x - origin.x, y: y - origin.y, width, height };
  drawGround(canvas, element, style, box);
  drawEdges(canvas, style, box);
  for (const child of element.childNodes) {
    if (child instanceof Text) drawWords(canvas, child, style, origin);
    else if (child instanceof Element) drawHtml(canvas, child, origin);
  }
}

type Box = Point & { width: number; height: number };

function drawGround(canvas: CanvasRenderingContext2D, element: Element, style: CSSStyleDeclaration, box: Box): void {
  canvas.fillStyle = style.backgroundColor;
  canvas.fillRect(box.x, box.y, box.width, box.height);
  if (!element.classList.contains('hatched')) return;
  canvas.save();
  canvas.beginPath();
  canvas.rect(box.x, box.y, box.width, box.height);
  canvas.clip();
  canvas.strokeStyle = 'rgb(86 94 108 / 0.2)';
  canvas.lineWidth = 2;
  for (let at = -box.height; at < box.width; at += 8) {
    canvas.beginPath();
    canvas.moveTo(box.x + at, box.y + box.height);
    canvas.lineTo(box.x + at + box.height, box.y);
    canvas.stroke();
  }
  canvas.restore();
}

function drawEdges(canvas: CanvasRenderingContext2D, style: CSSStyleDeclaration, { x, y, width, height }: Box): void {
  for (const side of SIDES) {
    const thick = Number.parseFloat(style[`border${side}Width`]);
    if (thick === 0 || style[`border${side}Style`] === 'none') continue;
    canvas.fillStyle = style[`border${side}Color`];
    if (side === 'Top') canvas.fillRect(x, y, width, thick);
    if (side === 'Bottom') canvas.fillRect(x, y + height - thick, width, thick);
    if (side === 'Left') canvas.fillRect(x, y, thick, height);
    if (side === 'Right') canvas.fillRect(x + width - thick, y, thick, height);
  }
}

/** Word by word, so that every line breaks where it does on the page. */
function drawWords(canvas: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration, origin: Point): void {
  const range = document.createRange();
  canvas.font = fontOf(style);
  canvas.fillStyle = style.color;
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width === 0) continue;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = canvas.measureText(word);
    canvas.fillText(word, x - origin.x, y - origin.y + (height - above - below) / 2 + above);
  }
}
