import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { listOpenLetters } from '@/lib/db/letters.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { mailSettings } from '@/lib/env.ts';
import { openPost, type Post } from '@/lib/jobs/post.ts';
import { type Delivery, deliverLetter } from '@/lib/use-cases/deliver-letter.ts';
import { remindAgencies } from '@/lib/use-cases/remind-agencies.ts';
import { runReminders } from '@/lib/use-cases/run-reminders.ts';
import { testDatabase } from '../../support/database.ts';
import { headersOf, type MailServer, startMailServer, textOf } from '../../support/mail-server.ts';
import { createReminded, giveAddress, logOf, on, type Reminded, setStatus } from '../../support/reminders.ts';

let world: Reminded;
let server: MailServer;
let post: Post;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  server = await startMailServer();
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('MAIL_FROM', 'Theo dõi CCHC <cchc@sonla.example>');
  vi.stubEnv('PUBLIC_ORIGIN', 'https://cchc.sonla.example/');
  post = openPost(mailSettings() as NonNullable<ReturnType<typeof mailSettings>>);
  world = await createReminded();
  await giveAddress(world.dung, 'dung@sonla.example');
});

afterEach(async () => {
  // the people and letters of one test are none of the next one's
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  await db().$executeRaw`update reminders set dropped_at = now(), drop_reason = 'not-owed'
    where channel = 'e-mail' and sent_at is null and dropped_at is null`;
  post.close();
  await server.close();
  vi.unstubAllEnvs();
});

const listOpen = () => inTransaction((tx) => listOpenLetters(tx));

/** As the queue does it: every letter that has not gone out is tried once. */
async function tryAll(day: string): Promise<Delivery[]> {
  return on(day, async () => {
    const outcomes: Delivery[] = [];
    for (const { noticeId } of await listOpen()) outcomes.push(await deliverLetter(noticeId, post.send));
    return outcomes;
  });
}

describe('a letter', () => {
  test('says what is owed, until when, and leads to the form in one click', async () => {
    await on('2026-12-14', runReminders);
    expect(await tryAll('2026-12-14')).toEqual(['done']);
    const [letter] = server.letters;
    expect(letter?.to).toEqual(['dung@sonla.example']);
    const headers = headersOf(letter as never);
    expect(headers.get('subject')).toEqual(['Nhắc gửi báo cáo Năm 2026: hạn gửi 17/12/2026, còn 3 ngày']);
    expect(headers.get('from')).toEqual(['Theo dõi CCHC <cchc@sonla.example>']);
    expect(headers.get('auto-submitted')).toEqual(['auto-generated']);
    expect(headers.get('content-type')).toEqual(['text/plain; charset=utf-8']);
    const submissionId = await world.submissionOf(world.province.agencies.taiChinh);
    expect(textOf(letter as never).replaceAll('\r\n', '\n')).toBe(
      `Kính gửi: ${world.dung.fullName}

Báo cáo sau đây chưa được gửi cho Sở Nội vụ:

- Sở Tài chính, Năm 2026: hạn gửi 17/12/2026, còn 3 ngày; khóa từ 21/12/2026.
  Mở báo cáo: https://cchc.sonla.example/reports/${submissionId}

Nếu báo cáo vừa được gửi xong, xin bỏ qua thư này.
--
Hệ thống theo dõi cải cách hành chính, Mường Thử. Thư tự động, mỗi người nhiều nhất một thư mỗi ngày; xin đừng trả lời thư này.
`,
    );
    expect(await logOf(world.dung)).toEqual([
      '2026-12-14 in-app focal-point sent',
      '2026-12-14 e-mail focal-point sent',
    ]);
  });

  test('names the last working day when the due day is a day off', async () => {
    await db().holiday.create({ data: { day: new Date('2026-12-17T00:00:00Z'), name: 'Nghỉ bù', source: 'Thử' } });
    try {
      await on('2026-12-13', runReminders);
      await tryAll('2026-12-13');
      expect(textOf(server.letters[0] as never).replaceAll('\r\n', '\n')).toContain(
        'hạn gửi 17/12/2026 (ngày nghỉ; ngày làm việc cuối là 16/12/2026), còn 4 ngày; khóa từ 21/12/2026.',
      );
    } finally {
      await db().holiday.deleteMany({ where: { source: 'Thử' } });
    }
  });

  test('goes to the head about the agency, and to Sở Nội vụ about all of them', async () => {
    await giveAddress(world.mai, 'mai@sonla.example');
    await giveAddress(world.hoa, 'hoa@sonla.example');
    await on('2026-12-20', runReminders);
    await tryAll('2026-12-20');
    const subjects = new Map(server.letters.map((letter) => [letter.to[0], headersOf(letter).get('subject')?.[0]]));
    expect(subjects.get('mai@sonla.example')).toBe(
      'Sở Tài chính chưa gửi báo cáo Năm 2026: hạn gửi 17/12/2026, quá hạn 3 ngày',
    );
    expect(subjects.get('hoa@sonla.example')).toBe('4 cơ quan chưa gửi báo cáo cải cách hành chính');
    const toStaff = server.letters.find((letter) => letter.to[0] === 'hoa@sonla.example');
    expect(textOf(toStaff as never)).toContain(
      `https://cchc.sonla.example/sending?ky=${world.periodId}&tinh-trang=chua-gui`,
    );
  });

  test('is not written without a mail server, without an address, or for an illustration', async () => {
    await giveAddress(world.lan, 'hai người@sonla.example');
    await on('2026-12-14', runReminders);
    expect(await logOf(world.lan)).toEqual(['2026-12-14 in-app focal-point sent']);
    vi.stubEnv('SAMPLE_MODE', '1');
    await on('2026-12-16', runReminders);
    vi.stubEnv('SAMPLE_MODE', '0');
    vi.stubEnv('SMTP_URL', '');
    await on('2026-12-17', runReminders);
    expect((await logOf(world.dung)).filter((line) => line.includes('e-mail'))).toEqual([
      '2026-12-14 e-mail focal-point planned',
    ]);
  });
});

describe('between planning and sending', () => {
  const planned = () => on('2026-12-14', runReminders);

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'the report was sent',
      async () => setStatus(await world.submissionOf(world.province.agencies.taiChinh), 'submitted'),
      'not-owed',
    ],
    [
      'the role went to somebody else',
      () => db().userRole.updateMany({ where: { userId: world.dung.userId }, data: { role: 'auditor' } }),
      'not-responsible',
    ],
    [
      'the address went',
      () => db().user.update({ where: { id: world.dung.userId }, data: { email: null } }),
      'no-address',
    ],
    [
      'the account was disabled',
      () => db().user.update({ where: { id: world.dung.userId }, data: { disabledAt: new Date() } }),
      'no-address',
    ],
  ])('%s: nothing goes out, and the log says why', async (_, happen, reason) => {
    await planned();
    await happen();
    expect(await tryAll('2026-12-14')).toEqual(['done']);
    expect(server.letters).toEqual([]);
    expect(await logOf(world.dung)).toEqual([
      '2026-12-14 in-app focal-point sent',
      `2026-12-14 e-mail focal-point ${reason}`,
    ]);
  });
});

describe('with the mail server down for days', () => {
  test('nothing is lost and nothing blocked: one letter, the newest, when it is back', async () => {
    await server.close();
    await on('2026-12-16', runReminders);
    expect(await tryAll('2026-12-16')).toEqual(['post-closed']);
    expect(await logOf(world.dung)).toContain('2026-12-16 e-mail focal-point connection');
    for (const day of ['2026-12-17', '2026-12-18']) {
      await on(day, runReminders);
      await tryAll(day);
    }
    const { port } = server;
    server = await startMailServer(port);
    await tryAll('2026-12-18');
    await tryAll('2026-12-18');
    expect(server.letters.map((letter) => letter.to)).toEqual([['dung@sonla.example']]);
    expect((await logOf(world.dung)).filter((line) => line.includes('e-mail'))).toEqual([
      '2026-12-16 e-mail focal-point superseded',
      '2026-12-17 e-mail focal-point superseded',
      '2026-12-18 e-mail focal-point sent',
    ]);
  });

  test('a letter without a successor goes out when the server is back, with the days of that day', async () => {
    await server.close();
    await on('2026-12-10', runReminders);
    await tryAll('2026-12-10');
    server = await startMailServer(server.port);
    expect(await tryAll('2026-12-12')).toEqual(['done']);
    expect(headersOf(server.letters[0] as never).get('subject')?.[0]).toContain('còn 5 ngày');
  });

  test('a letter that goes out late does not become the second of its day', async () => {
    await server.close();
    await on('2026-12-10', runReminders);
    await tryAll('2026-12-10');
    server = await startMailServer(server.port);
    await tryAll('2026-12-12');
    const one = [await world.submissionOf(world.province.agencies.taiChinh)];
    await on('2026-12-12', () => remindAgencies(world.hoa, world.periodId, one));
    await tryAll('2026-12-12');
    expect(server.letters).toHaveLength(1);
    expect(await logOf(world.dung)).toContain('2026-12-12 in-app focal-point sent');
  });
});

describe('what the mail server says no to', () => {
  test('an address: the others get theirs, and it is asked again tomorrow', async () => {
    await giveAddress(world.lan, 'lan@sonla.example');
    server.refused.add('dung@sonla.example');
    await on('2026-12-16', runReminders);
    await tryAll('2026-12-16');
    await tryAll('2026-12-16');
    expect(server.letters.map((letter) => letter.to[0])).toEqual(['lan@sonla.example']);
    expect(await logOf(world.dung)).toContain('2026-12-16 e-mail focal-point refused');
    const notice = await db().reminderNotice.findFirstOrThrow({ where: { recipientId: world.dung.userId } });
    expect(notice.attempts).toBe(1);
    server.refused.clear();
    await tryAll('2026-12-17');
    expect(server.letters.map((letter) => letter.to[0])).toContain('dung@sonla.example');
  });
});

test('two who deliver the same letter, or two letters of a person, at once: one goes out', async () => {
  await on('2026-12-16', runReminders);
  await on('2026-12-17', runReminders);
  const letters = await on('2026-12-17', listOpen);
  expect(letters).toHaveLength(2);
  const outcomes = await on('2026-12-17', () =>
    Promise.allSettled([...letters, ...letters, ...letters].map(({ noticeId }) => deliverLetter(noticeId, post.send))),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toEqual([]);
  expect(server.letters).toHaveLength(1);
});

describe('whatever is typed into names', () => {
  const payloads = [
    'x\r\nBcc: ke-gian@example.org',
    'x\nSubject: Khác',
    'x\r\n\r\nThân thư khác',
    'x\u2028Bcc: a@example.org',
    'x\u0085Bcc: a@example.org',
    '"><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '=?utf-8?B?QmNjOiBhQGV4YW1wbGUub3Jn?=',
    'a@example.org, b@example.org',
    '" <a@example.org>',
    '\u202Eđảo ngược',
    '.\r\n.\r\nQUIT',
  ];
  const HEADERS = [
    'auto-submitted',
    'content-language',
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ];

  test('200 of them stay text: the same headers, one recipient, one plain body', async () => {
    const { taiChinh } = world.province.agencies;
    for (let index = 0; index < 200; index += 1) {
      const payload = `${payloads[index % payloads.length]} ${index}`;
      await db().user.update({ where: { id: world.dung.userId }, data: { fullName: payload } });
      await db().agency.update({ where: { id: taiChinh }, data: { name: `Sở ${payload}`.trim().normalize('NFC') } });
      await db().reportingPeriod.update({ where: { id: world.periodId }, data: { name: payload } });
      const letter = {
        holidays: new Set<string>(),
        noticeId: 1,
        letterId: '00000000-0000-4000-8000-000000000000',
        recipientId: world.dung.userId,
        recipientName: payload,
        address: 'dung@sonla.example',
        provinceId: world.province.provinceId,
        provinceName: payload,
        today: '2026-12-16',
        lines: [
          {
            reminderId: 1,
            submissionId: 7,
            status: 'draft' as const,
            audience: (['focal-point', 'head', 'staff'] as const)[index % 3] as 'head',
            agencyId: taiChinh,
            agencyName: `Sở ${payload}`,
            superseded: false,
            period: {
              id: world.periodId,
              name: payload,
              startsOn: '2025-12-15',
              cutOffOn: '2026-12-14',
              dueOn: '2026-12-17',
              ministryDueOn: '2026-12-20',
              locksOn: '2026-12-21',
              closedAt: null,
            },
          },
        ],
      };
      expect(await post.send(letter)).toBeNull();
    }
    expect(server.letters).toHaveLength(200);
    for (const letter of server.letters) {
      expect(letter.to).toEqual(['dung@sonla.example']);
      const headers = headersOf(letter);
      expect([...headers.keys()].toSorted()).toEqual(HEADERS);
      expect([...headers.values()].filter((values) => values.length !== 1)).toEqual([]);
      expect(headers.get('content-type')).toEqual(['text/plain; charset=utf-8']);
      expect(textOf(letter)).toContain('Kính gửi: ');
      expect(textOf(letter)).toContain('xin đừng trả lời thư này.');
    }
  });
});
