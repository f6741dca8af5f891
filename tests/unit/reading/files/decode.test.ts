import { describe, expect, test } from 'vitest';
import { decodeText, decodeUnicode } from '@/lib/reading/files/decode.ts';
import { fromLegacy, lettersOfFont } from '@/lib/reading/files/legacy-letters.ts';

const text = 'Sở Nội vụ chủ trì, phối hợp với các cơ quan thực hiện kế hoạch cải cách hành chính của tỉnh năm 2026';
const tcvn3 = 'Së Néi vô chñ tr×, phèi hîp víi c¸c c¬ quan thùc hiÖn kÕ ho¹ch c¶i c¸ch hµnh chÝnh cña tØnh n¨m 2026';
const vni =
  'Sôû Noäi vuï chuû trì, phoái hôïp vôùi caùc cô quan thöïc hieän keá hoaïch caûi caùch haønh chính cuûa tænh naêm 2026';

describe('decodeText', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(text, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16, the other way round, without', Buffer.from(text, 'utf16le').swap16()],
    ['Windows-1258', windows1258(text)],
    ['TCVN3', Buffer.from(tcvn3, 'latin1')],
    ['VNI', Buffer.from(vni, 'latin1')],
    ['TCVN3 copied as Unicode', Buffer.from(tcvn3)],
    ['VNI copied as Unicode', Buffer.from(vni)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)?.normalize('NFC').replace('\ufeff', '')).toBe(text);
  });

  test('text in another language is left alone', () => {
    const said = 'Plan: déjà vu, señor, naïve – 90 %';
    expect(decodeText(Buffer.from(said))).toBe(said);
  });

  test('bytes of a program are no text', () => {
    expect(decodeText(Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256)))).toBeNull();
    expect(decodeText(Buffer.from('abc\0\0\0\0\0def'))).toBeNull();
  });
});

test('XML in UTF-16', () => {
  expect(decodeUnicode(Buffer.from('\ufeffỨỜỆ', 'utf16le').swap16())).toBe('ỨỜỆ');
  expect(decodeUnicode(Buffer.from('<a>Sở</a>', 'utf16le'))).toBe('<a>Sở</a>');
});

test('every letter of Vietnamese comes out of both old alphabets', () => {
  expect(fromLegacy('µ¶·¸¹ ¨»¼½¾Æ ©ÇÈÉÊË ®', 'tcvn3')).toBe('àảãáạ ăằẳẵắặ âầẩẫấậ đ');
  expect(fromLegacy('ÌÎÏÐÑ ªÒÓÔÕÖ ×ØÜÝÞ ßáâãä', 'tcvn3')).toBe('èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ');
  expect(fromLegacy('«åæçèé ¬êëìíî ïñòóô ­õö÷øù úûüýþ', 'tcvn3')).toBe('ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ');
  expect(fromLegacy('¡¢£¤¥¦§', 'tcvn3')).toBe('ĂÂÊÔƠƯĐ');
  expect(fromLegacy('aøaùaûaõaï aêaèaéaúaüaë aâaàaáaåaãaä ñ', 'vni')).toBe('àáảãạ ăằắẳẵặ âầấẩẫậ đ');
  expect(fromLegacy('eøeùeûeõeï eâeàeáeåeãeä ìíæóò yøyùyûyõî', 'vni')).toBe('èéẻẽẹ êềếểễệ ìíỉĩị ỳýỷỹỵ');
  expect(fromLegacy('oøoùoûoõoï oâoàoáoåoãoä ôôøôùôûôõôï', 'vni')).toBe('òóỏõọ ôồốổỗộ ơờớởỡợ');
  expect(fromLegacy('uøuùuûuõuï ööøöùöûöõöï ÔÛ ÑÖÔØNG', 'vni')).toBe('ùúủũụ ưừứửữự Ở ĐƯỜNG');
});

test.each<[string | undefined, string | null]>([
  ['.VnTime', 'tcvn3'],
  ['.VnArialH', 'tcvn3'],
  ['VNI-Times', 'vni'],
  ['Times New Roman', null],
  [undefined, null],
])('the letters of the font %s', (font, letters) => {
  expect(lettersOfFont(font)).toBe(letters);
});

/** Windows-1258 writes the tone as a sign of its own behind the vowel. */
function windows1258(said: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  );
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
  const bytes = [...said.normalize('NFC')].flatMap((letter) => {
    const own = table.get(letter);
    if (own !== undefined) return [own];
    const [tone = ''] = tones.exec(letter.normalize('NFD')) ?? [];
    const rest = letter.normalize('NFD').replace(tone, '').normalize('NFC');
    return [table.get(rest) ?? 63, table.get(tone) ?? 63];
  });
  return Uint8Array.from(bytes);
}
