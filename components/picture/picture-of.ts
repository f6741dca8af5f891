import { drawHtml } from './draw-html.ts';

/** What stands over the picture and under it: it leaves the page, and must still say what it is and of which day. */
export type Words = { title: string; note: string };

const MARGIN = 24;
const TITLE = { size: 17, line: 24 };
const NOTE = { size: 12, line: 20 };
/** What every browser can hold in one picture. */
const MOST_PIXELS = 16_000_000;

/** What `root` shows as a PNG, twice as sharp as the screen where it is not too large; nothing is loaded from anywhere. */
export async function pictureOf(root: HTMLElement, words: Words): Promise<Blob | null> {
  await document.fonts.ready;
  root.setAttribute('data-picture', ''); // nothing sticks or scrolls meanwhile
  try {
    return await draw(root, words);
  } finally {
    root.removeAttribute('data-picture');
  }
}

function draw(root: HTMLElement, words: Words): Promise<Blob | null> {
  const element = document.createElement('canvas');
  const canvas = element.getContext('2d') as CanvasRenderingContext2D;
  const { fontFamily, backgroundColor, color } = getComputedStyle(document.documentElement);
  const inner = Math.max(root.scrollWidth, 360);
  const titleFont = `600 ${TITLE.size}px ${fontFamily}`;
  const titles = linesOf(canvas, words.title, titleFont, inner);
  const noteFont = `400 ${NOTE.size}px ${fontFamily}`;
  const notes = linesOf(canvas, words.note, noteFont, inner);
  const head = MARGIN + titles.length * TITLE.line + 8;
  const width = inner + 2 * MARGIN;
  const height = head + root.scrollHeight + 8 + notes.length * NOTE.line + MARGIN;
  const scale = width * height * 4 > MOST_PIXELS ? 1 : 2;
  element.width = width * scale;
  element.height = height * scale;
  canvas.scale(scale, scale);
  canvas.fillStyle = backgroundColor;
  canvas.fillRect(0, 0, width, height);
  const { x, y } = root.getBoundingClientRect();
  drawHtml(canvas, root, { x: x - MARGIN, y: y - head });
  canvas.fillStyle = color;
  canvas.font = titleFont;
  for (const [at, line] of titles.entries()) canvas.fillText(line, MARGIN, MARGIN + at * TITLE.line + TITLE.size);
  canvas.font = noteFont;
  const under = head + root.scrollHeight + 8;
  for (const [at, line] of notes.entries()) canvas.fillText(line, MARGIN, under + at * NOTE.line + NOTE.size);
  return new Promise((resolve) => element.toBlob(resolve, 'image/png'));
}

function linesOf(canvas: CanvasRenderingContext2D, text: string, font: string, width: number): string[] {
  canvas.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && canvas.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
