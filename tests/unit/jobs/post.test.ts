import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMailAddress } from '@/lib/domain/mail-address.ts';
import { faultOf } from '@/lib/jobs/post.ts';

test.each([
  ['nothing listens', { code: 'ESOCKET' }, 'connection'],
  ['the name is unknown', { code: 'EDNS' }, 'connection'],
  ['no answer in time', { code: 'ETIMEDOUT' }, 'connection'],
  ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'login'],
  ['too much at once', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'busy'],
  ['no such mailbox', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused'],
  ['a sender that is not ours', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'other'],
  ['a letter too large', { code: 'EMESSAGE', responseCode: 552, command: 'DATA' }, 'other'],
  ['a letter that cannot be one', { code: 'EENVELOPE' }, 'other'],
] as const)('%s: %j is %s', (_, error, fault) => {
  expect(faultOf(error)).toBe(fault);
});

describe('an address that a letter may be sent to', () => {
  test.each(['a@b.vn', 'ten.ho+cchc@sonoivu.sonla.gov.vn', 'x_1%y@a-b.example'])('%s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  test.each([
    null,
    '',
    'a@b',
    'a b@c.vn',
    'a@b.vn,c@d.vn',
    'A <a@b.vn>',
    'a@b.vn\r\nBcc: c@d.vn',
    '"a"@b.vn',
    'đ@b.vn',
    `${'a'.repeat(200)}@b.vn`,
  ])('not %s', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  test('never holds what could begin a second address or a header', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (isMailAddress(text)) expect(text).not.toMatch(/[\s,;:<>"()[\]\\]/);
      }),
    );
  });
});
