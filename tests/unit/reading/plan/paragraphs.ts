import type { Paragraph, Source } from '@/lib/reading/block.ts';

/** Each line of the text as a paragraph of its own, counted from 1. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .trim()
    .split('\n')
    .map((line, index) => ({ kind: 'paragraph' as const, line: index + 1, text: line.trim() }))
    .filter(({ text: said }) => said !== '');
}

export function sourceOf(text: string): Source {
  const blocks = paragraphsOf(text);
  return { blocks, lines: blocks.map(({ line, text: said }) => ({ line, text: said })) };
}
