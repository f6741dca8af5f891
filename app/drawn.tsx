import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ReactNode } from 'react';

/** What React has drawn once and sends as it is: no element of it is made, sent and woken again for each visitor. */
export type Markup = { __html: string };

/** Draws what needs no script and waits for nothing. React escapes every text in it; the browser's own copy is never loaded. */
export function draw(node: ReactNode): Markup {
  return { __html: renderer().renderToStaticMarkup(node) };
}

/** Changed markup replaces what stood there; what is the same stays, with what the reader has unfolded. */
export function Drawn({ as: Element = 'div', markup, className }: DrawnProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it comes from `draw`, which escapes
  return <Element className={className} dangerouslySetInnerHTML={markup} />;
}

type DrawnProps = { as?: 'div' | 'span'; markup: Markup; className?: string };

type Renderer = Pick<typeof import('react-dom/server'), 'renderToStaticMarkup'>;
let found: Renderer | undefined;

/** The framework keeps it from server components, because it would not wait for theirs; there are none here. */
function renderer(): Renderer {
  found ??= createRequire(join(process.cwd(), 'package.json'))('react-dom/server') as Renderer;
  return found;
}
