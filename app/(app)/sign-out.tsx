import { signOutAction } from './account/actions.ts';

/** The way out, on every page; a plain form, so that it also works before JavaScript arrives. */
export function SignOut() {
  return (
    <form action={signOutAction}>
      <button type="submit" className="min-h-8 cursor-pointer font-semibold text-accent underline underline-offset-3">
        Đăng xuất
      </button>
    </form>
  );
}
