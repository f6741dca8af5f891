/** A page of the web as text: a line for each block, and tables with their tags, a line for each row. */
export function htmlText(html: string): string {
  let depth = 0;
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style|head|title|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!\[[^\]]*\]>|<\?[^>]*>|<!doctype[^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(BLOCK, (tag, closes: string, name: string) => {
      if (!/^t(?:able|r|d|h)$/i.test(name)) return depth > 0 ? tag : '\n';
      if (name.toLowerCase() === 'table') depth = Math.max(0, depth + (closes ? -1 : 1));
      const breaks = depth <= 1 && /^t(?:able|r)$/i.test(name);
      return `${breaks && !closes ? '\n' : ''}<${closes}${name}${closes ? '' : spans(tag)}>${breaks && closes ? '\n' : ''}`;
    })
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

const BLOCK =
  /<(\/?)(br|hr|html|body|p|div|li|ul|ol|h[1-6]|blockquote|section|article|dd|dt|dl|pre|table|tr|td|th)\b[^<>]*>/gi;

/** What is drawn of a cell is none of its text. */
function spans(tag: string): string {
  return [...tag.matchAll(/\b(?:col|row)span\s*=\s*["']?\d{1,4}["']?/gi)].map(([span]) => ` ${span}`).join('');
}
