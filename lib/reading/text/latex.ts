/** Crumbs of LaTeX that converters leave: "$\geq 90$" → "≥ 90", "95\%" → "95%". A price in dollars stays. */
export function withoutLatex(text: string): string {
  if (!text.includes('\\') && !text.includes('$')) return text;
  const opened = text
    .replace(/\$([^$\n]{1,200})\$/g, (whole, inside: string) => (isFormula(inside) ? inside.trim() : whole))
    .replace(/\\[()]/g, '');
  return opened.includes('\\') ? signs(opened) : opened;
}

function isFormula(inside: string): boolean {
  return inside.includes('\\') || /^[\d\s.,<>=≥≤+×%^{}-]+$/.test(inside);
}

function signs(text: string): string {
  return text
    .replace(/\\(?:text|textbf|textit|mathrm|mathbf|operatorname|mbox)\s?\{([^{}]*)\}/g, '$1')
    .replace(/\\d?frac\s?\{([^{}]*)\}\s?\{([^{}]*)\}/g, '$1/$2')
    .replace(/\^\{?\\circ\}?/g, '°')
    .replace(/\\([a-z]+)/gi, (whole, name: string) => COMMANDS.get(name) ?? whole)
    .replace(/\\[,;! ]/g, ' ');
}

const COMMANDS = new Map<string, string>(
  Object.entries({
    geq: '≥',
    ge: '≥',
    geqslant: '≥',
    leq: '≤',
    le: '≤',
    leqslant: '≤',
    neq: '≠',
    ne: '≠',
    times: '×',
    div: '÷',
    pm: '±',
    approx: '≈',
    simeq: '≈',
    sim: '~',
    cdot: '·',
    rightarrow: '→',
    to: '→',
    ldots: '…',
    dots: '…',
    bullet: '•',
    quad: ' ',
    qquad: ' ',
  }),
);
