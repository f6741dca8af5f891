import type { ReactNode } from 'react';
import { Frame } from './frame.tsx';

/** The frame around every signed-in screen. It guards nothing: each page and each action asks for itself. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
