import { describe, expect, test, vi } from 'vitest';
import { openZip } from '@/lib/reading/files/zip.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';
import { type ZipPart, zipOf } from '../../../fixtures/reading/zip.ts';

// the machine may be doing other things: what is slow is told by the code's own limits, not by these tests
vi.setConfig({ testTimeout: 60_000 });

const MB = 1024 * 1024;
const zeros = (size: number) => Buffer.alloc(size);

describe('openZip', () => {
  test('reads packed and stored parts, and lists folders not at all', async () => {
    const zip = await openZip(
      zipOf([part('a.xml', 'Sở Nội vụ'), { name: 'b.xml', content: 'x', stored: true }, part('c/', '')]),
    );
    expect(zip.names).toEqual(['a.xml', 'b.xml']);
    expect((await zip.read('a.xml')).toString()).toBe('Sở Nội vụ');
    expect((await zip.read('b.xml')).toString()).toBe('x');
  });

  test.each<[string, ZipPart[]]>([
    ['unsafe-name', [part('../../etc/passwd', 'x')]],
    ['unsafe-name', [part('/etc/passwd', 'x')]],
    ['unsafe-name', [part('C:/windows/x', 'x')]],
    ['unsafe-name', [part('..\\..\\x', 'x')]],
    ['unsafe-name', [part('a\u0000.xml', 'x')]],
    ['link-entry', [{ name: 'word/document.xml', content: '/etc/passwd', mode: 0o120777 }]],
    ['encrypted-entry', [{ name: 'word/document.xml', content: 'x', flags: 1 }]],
    ['duplicate-entry', [part('word/document.xml', 'x'), part('word/document.xml', 'y')]],
    ['duplicate-entry', [part('word/document.xml', 'x'), part('Word/Document.XML', 'y')]],
    ['unknown-compression', [{ name: 'a.xml', content: 'x', method: 12 }]],
    ['ratio', [part('xl/worksheets/sheet1.xml', zeros(4 * MB))]],
    ['ratio', [{ name: 'x.xml', content: zeros(10), statedSize: 4 * MB }]],
    [
      'unpacked-too-large',
      Array.from({ length: 5 }, (_, i) => ({ name: `word/media/${i}.emf`, content: 'x', statedSize: 15 * MB })),
    ],
    ['too-many-entries', Array.from({ length: 201 }, (_, i) => part(`${i}.xml`, 'x'))],
  ])('refuses %s before anything is inflated', async (fault, parts) => {
    expect(await faultOf(openZip(zipOf(parts)))).toMatchObject({ fault });
  });

  test('lets drawings that shrink a thousandfold pass, since nobody inflates them', async () => {
    const zip = await openZip(zipOf([part('word/media/image1.emf', zeros(4 * MB)), part('a.xml', 'x')]));
    expect(zip.names).toHaveLength(2);
  });

  test.each<[string, Partial<ZipPart>]>([
    ['lying-size', { content: zeros(5_000), statedSize: 10 }],
    ['lying-size', { content: 'short', statedSize: 500 }],
    ['damaged-entry', { content: 'x', statedCrc: 1 }],
    ['lying-size', { content: zeros(5_000), stored: true, statedSize: 10 }],
  ])('%s: counts the bytes that really come out', async (fault, more) => {
    const zip = await openZip(zipOf([{ name: 'a.xml', content: '', ...more }]));
    expect(await faultOf(zip.read('a.xml'))).toMatchObject({ fault, entry: 'a.xml' });
  });

  test('stops at the limit of a part, and at that of all parts together', async () => {
    const noise = Buffer.from(Array.from({ length: 2 * MB }, (_, i) => (Math.imul(i, 2_654_435_761) >>> 13) & 255));
    const zip = await openZip(zipOf([part('a.xml', noise)]));
    expect(await faultOf(zip.read('a.xml', MB))).toMatchObject({ fault: 'part-too-large', limit: '1 MB' });
    for (let times = 0; times < 32; times += 1) await zip.read('a.xml');
    expect(await faultOf(zip.read('a.xml'))).toMatchObject({ fault: 'unpacked-too-large' });
  });

  test('refuses what is cut off at any place', async () => {
    const whole = zipOf([part('a.xml', 'Sở Nội vụ'), part('b.xml', 'x')]);
    for (let length = 4; length < whole.length; length += 1)
      expect(await faultOf(openZip(whole.subarray(0, length)))).toMatchObject({ fault: 'broken-zip' });
  });

  test('names the part that is not there', async () => {
    const zip = await openZip(zipOf([part('a.xml', 'x')]));
    expect(await faultOf(zip.read('b.xml'))).toMatchObject({ fault: 'missing-entry', entry: 'b.xml' });
  });
});

function part(name: string, content: string | Uint8Array): ZipPart {
  return { name, content };
}
