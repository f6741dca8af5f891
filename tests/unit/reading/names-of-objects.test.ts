import { describe, expect, test } from 'vitest';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { rtfText } from '@/lib/reading/files/rtf.ts';
import { numeral } from '@/lib/reading/files/word/numerals.ts';
import { decodeXmlEntities } from '@/lib/reading/files/xml.ts';
import { decodeEntities } from '@/lib/reading/text/entities.ts';
import { withoutLatex } from '@/lib/reading/text/latex.ts';

/** Every object answers to these words; a table of words from outside does not know them. */
const NAMES = ['constructor', 'valueOf', 'toString', 'hasOwnProperty', '__proto__'];

describe('a word that every object knows is a word like any other', () => {
  test.each(NAMES)('“%s”', (name) => {
    expect(parseTyped(name, { type: 'text', unit: null })).toEqual({
      kind: 'value',
      number: null,
      choice: null,
      text: name,
    });
    expect(parseTyped(name, { type: 'count', unit: null })).toMatchObject({ kind: 'refused', fault: 'not-a-number' });
    expect(decodeEntities(`&${name};`)).toBe(`&${name};`);
    expect(decodeXmlEntities(`&${name};`)).toBe(`&${name};`);
    expect(withoutLatex(`$\\${name}$`)).not.toContain('native code');
    expect(rtfText(`{\\rtf1 a\\${name} b}`)).not.toContain('native code');
    expect(numeral(3, name)).toBe('3');
  });
});
