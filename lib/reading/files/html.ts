/** A page of the web as text: one line for each block, tables with their tags, whose cells the reader of text finds. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style|head|title|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!\[[^\]]*\]>|<\?[^>]*>|<!doctype[^>]*>/gi, '')
    .split(/(<table\b[\s\S]*?<\/table\s*>)/i)
    .map((part) => (/^<table\b/i.test(part) ? part.replace(/\s+/g, ' ') : blockLines(part)))
    .join('\n')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}

function blockLines(html: string): string {
  return html.replace(/\s+/g, ' ').replace(BLOCK, '\n');
}

const BLOCK =
  /<(?:br|hr|\/?(?:html|body)|\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|section|article|dd|dt|dl|pre))\b[^<>]*>/gi;
