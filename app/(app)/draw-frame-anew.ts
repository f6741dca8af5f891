import { revalidatePath } from 'next/cache';

/** The browser keeps the frame from page to page: after this its links and its bell are asked for again. */
export function drawFrameAnew(): void {
  revalidatePath('/', 'layout');
}
