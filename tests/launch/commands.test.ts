import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { readDocx, unzipDocx } from '../support/docx-form.ts';
import { brokenRules } from '../support/docx-form-rules.ts';
import { expectEntry, tokenIn } from '../support/first-run.ts';
import { ask, firstStart, sampleAccount } from '../support/installation.ts';
import { dataFolder, launch, start, stop } from '../support/launcher.ts';
import { isSignedIn, signInPlainly, visit } from '../support/plain-visit.ts';
import { postmasterOf, processesOf } from '../support/processes.ts';

test('sample:remove while the application runs: its window prints the token, its server goes on without the sample', async () => {
  const folder = await dataFolder(firstStart().folder);
  const application = await start(folder, await findFreePort());
  const cookie = await signInPlainly(application.address, ...sampleAccount());
  const command = await run(['sample-remove'], folder);
  expect(command).toEqual({ code: 0, said: expect.stringMatching(/đã bỏ dữ liệu minh họa/) });
  expect(command.said).not.toMatch(tokenIn);
  const [, token = ''] = await application.saying(tokenIn);
  expect(await databasesOf(folder)).toEqual(['cchc']);
  expect(await isSignedIn(application.address, cookie)).toBe(false);
  expect((await visit(application.address, '/login')).text).not.toContain('minh họa');
  await expectEntry(application.address, token);

  expect(await run(['sample-remove'], folder)).toEqual({
    code: 0,
    said: expect.stringMatching(/Không có dữ liệu minh họa/),
  });
  expect(await stop(application)).toBe(0);
});

test('sample:remove while nothing runs: it prints the token itself, and the next start is a real one', async () => {
  const folder = await dataFolder(firstStart().folder);
  const command = await run(['sample-remove'], folder);
  expect(command).toEqual({ code: 0, said: expect.stringMatching(tokenIn) });
  expect([processesOf(folder), postmasterOf(folder)]).toEqual([[], 0]);
  const application = await start(folder, await findFreePort());
  expect(await databasesOf(folder)).toEqual(['cchc']);
  await expectEntry(application.address, tokenIn.exec(command.said)?.[1] ?? '');
  expect(await stop(application)).toBe(0);
  expect(application.said()).not.toMatch(/Sample accounts|First-run token/);
});

test('totp:reset lets in somebody who lost the phone, and the journal keeps why', async () => {
  const folder = await dataFolder(firstStart().folder);
  const [username, password] = sampleAccount();
  const application = await start(folder, await findFreePort());
  await ask(
    folder,
    'cchc_sample',
    `UPDATE users SET totp_secret = 'JBSWY3DPEHPK3PXP', totp_confirmed_at = now() WHERE username = '${username}'`,
  );
  const half = await signInPlainly(application.address, username, password);
  expect(await isSignedIn(application.address, half)).toBe(false);

  const command = await run(['totp-reset', username, 'Mất', 'điện thoại'], folder);
  expect(command).toEqual({ code: 0, said: expect.stringMatching(/^Đã gỡ xác thực hai bước của «.+»/) });
  const whole = await signInPlainly(application.address, username, password);
  expect(await isSignedIn(application.address, whole)).toBe(true);
  const journal = `SELECT action, actor_id, reason FROM audit_events ORDER BY id DESC OFFSET 1 LIMIT 1`;
  expect(await ask(folder, 'cchc_sample', journal)).toEqual([
    {
      action: 'totp.disabled',
      actor_id: null,
      reason: expect.stringMatching(/^Lệnh trên máy chủ, .+: Mất điện thoại$/),
    },
  ]);
  await stop(application);

  expect(await run(['totp-reset', username], folder)).toEqual({
    code: 1,
    said: expect.stringMatching(/không bật xác thực hai bước/),
  });
  expect(await run(['totp-reset', 'khong-co-ai'], folder)).toEqual({
    code: 1,
    said: expect.stringMatching(/^Không có tài khoản «khong-co-ai»/),
  });
  expect(await run(['totp-reset'], folder)).toEqual({ code: 1, said: expect.stringMatching(/^Hãy ghi tên đăng nhập/) });
  expect([processesOf(folder), postmasterOf(folder)]).toEqual([[], 0]);
});

test('the sample, dumped and put into the real database, is the same dump byte for byte', async () => {
  const folder = await dataFolder(firstStart().folder);
  const [first, second] = [path.join(folder, 'first.json'), path.join(folder, 'second.json')];
  expect(await run(['dump', '--out', first], folder)).toEqual({
    code: 0,
    said: expect.stringMatching(/^Đã ghi \d+ dòng/),
  });
  expect(await run(['restore', '--in', first], folder)).toEqual({
    code: 1,
    said: expect.stringMatching(/^Chưa nạp gì/),
  });
  expect((await run(['sample-remove'], folder)).code).toBe(0);
  expect(await run(['restore', '--in', first], folder)).toEqual({
    code: 0,
    said: expect.stringMatching(/^Đã nạp \d+ dòng/),
  });
  expect((await run(['dump', '--out', second], folder)).code).toBe(0);
  expect((await readFile(second)).equals(await readFile(first))).toBe(true);
  expect(statSync(first).mode & 0o777).toBe(0o600);

  const [username] = sampleAccount();
  expect(await run(['password-reset', username], folder)).toEqual({
    code: 0,
    said: expect.stringMatching(/^Mật khẩu ban đầu của «.+».*[a-z2-9]{4}(-[a-z2-9]{4}){3}$/),
  });
  expect(await run(['dump'], folder)).toEqual({ code: 1, said: expect.stringMatching(/^Hãy ghi tệp/) });
  expect([processesOf(folder), postmasterOf(folder)]).toEqual([[], 0]);
});

async function run(args: readonly string[], folder: string): Promise<{ code: unknown; said: string }> {
  const command = launch(args, { env: { DATA_DIR: folder } });
  return { code: await command.ended, said: command.said().trim() };
}

async function databasesOf(folder: string): Promise<unknown[]> {
  const rows = await ask(folder, 'postgres', "SELECT datname FROM pg_database WHERE datname LIKE 'cchc%' ORDER BY 1");
  return rows.map(({ datname }) => datname);
}

test('report writes the draft of a period as .docx, and says which period it does not know', async () => {
  const folder = await dataFolder(firstStart().folder);
  const out = path.join(folder, 'report.docx');
  const command = await run(['report', '--period', '1', '--out', out], folder);
  expect(command).toEqual({ code: 0, said: expect.stringMatching(/^Đã ghi dự thảo/) });
  expect(brokenRules(readDocx(await unzipDocx(await readFile(out))), { draft: true })).toEqual([]);
  expect(await run(['report', '--period', 'h1-1999', '--out', out], folder)).toEqual({
    code: 1,
    said: expect.stringMatching(/^Không có kỳ báo cáo «h1-1999»/),
  });
  expect(await run(['report'], folder)).toEqual({ code: 1, said: expect.stringMatching(/^Cách dùng/) });
});
