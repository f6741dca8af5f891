import { userInfo } from 'node:os';

/** Why the journal says that something was done from the machine itself, and by whom; with sudo the person is the one who called it. */
export function reasonOf(words: string): string {
  return `Lệnh trên máy chủ, người dùng hệ thống «${operator()}»${words ? `: ${words}` : ''}`;
}

function operator(): string {
  try {
    return process.env.SUDO_USER ?? userInfo().username;
  } catch {
    return `${process.getuid?.()}`; // an account without a name, as containers have
  }
}
