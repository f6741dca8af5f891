import { describe, expect, test } from 'vitest';
import { readUpload } from '@/lib/forms/upload.ts';
import { refused } from '../../support/accounts.ts';

const TYPE = 'multipart/form-data; boundary=x';
const ADDRESS = 'http://cchc.example/api/uploads/readings';
const post = (body: BodyInit, type?: string) =>
  new Request(ADDRESS, { method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) });
const formOf = (...parts: [string, string | Blob, string?][]) => {
  const form = new FormData();
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, fileName);
  }
  return form;
};

describe('a form with a file', () => {
  test('fields as clean text, the file as bytes with its name', async () => {
    const bytes = new Uint8Array([0, 1, 2, 255]);
    const upload = await readUpload(
      post(
        formOf(['kind', 'plan'], ['text', 'một\r\nhai\u0000'], ['document', new Blob([bytes]), 'Kế hoạch “2026”.docx']),
      ),
      'document',
    );
    expect(upload.fields).toEqual({ kind: 'plan', text: 'một\nhai' });
    expect(upload.file?.name).toBe('Kế hoạch “2026”.docx');
    expect(upload.file?.bytes).toEqual(bytes);
  });

  test('no file was chosen', async () => {
    const upload = await readUpload(post(formOf(['text', 'chữ'], ['document', new Blob([]), ''])), 'document');
    expect(upload).toMatchObject({ fields: { text: 'chữ' }, file: null });
  });

  test('a long text is taken whole', async () => {
    const text = 'nhiệm vụ '.repeat(100_000);
    expect((await readUpload(post(formOf(['text', text])), 'document')).fields.text).toBe(text);
  });
});

describe('what is no such form is refused', () => {
  test.each<[string, () => Request, string]>([
    ['another kind of body', () => post('a=1', 'application/x-www-form-urlencoded'), 'broken-upload'],
    ['JSON', () => post('{}', 'application/json'), 'broken-upload'],
    ['no boundary', () => post('--x--', 'multipart/form-data'), 'broken-upload'],
    ['a boundary that never comes', () => post('nothing of the kind', TYPE), 'broken-upload'],
    [
      'cut off within a part',
      () => post('--x\r\nContent-Disposition: form-data; name="document"; filename="a.docx"\r\n\r\nPK', TYPE),
      'broken-upload',
    ],
    [
      'a part without a name',
      () => post('--x\r\nContent-Disposition: form-data\r\n\r\nq\r\n--x--\r\n', TYPE),
      'broken-upload',
    ],
    [
      'no body at all',
      () => new Request(ADDRESS, { method: 'POST', headers: { 'content-type': TYPE } }),
      'broken-upload',
    ],
    [
      'thousands of parts',
      () => post(`${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(5_000)}--x--\r\n`, TYPE),
      'too-large',
    ],
    [
      'more than it may be',
      () => post(formOf(['document', new Blob([new Uint8Array(8_600_000)]), 'a.docx'])),
      'too-large',
    ],
  ])('%s', async (_, request, code) => {
    await expect(readUpload(request(), 'document')).rejects.toThrow(refused(code));
  });

  test('before more than that is read', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const request = new Request(ADDRESS, {
      method: 'POST',
      body: endless,
      headers: { 'content-type': TYPE },
      duplex: 'half',
    } as RequestInit);
    await expect(readUpload(request, 'document')).rejects.toThrow(refused('too-large'));
    expect(sent).toBeLessThan(20_000_000);
  });
});
