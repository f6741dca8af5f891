/** Every page, and every table behind one, that can be asked as it was on a day. */
const UNDERSTAND_A_DAY = [
  /^\/dashboard$/,
  /^\/plans\/\d+(\/list\.(xlsx|docx))?$/,
  /^\/targets\/\d+(\/(series|parts)\.csv)?$/,
  /^\/tasks(\/\d+)?$/,
  /^\/agencies\/\d+(\/table\.csv|\/profile\.xlsx)?$/,
  /^\/compare(\/table\.csv)?$/,
];

/** The day in the address of a page that understands one, as it was typed: the page itself judges whether it is one. */
export function dayTypedIn(path: string | null): string {
  const { pathname, searchParams } = new URL(path ?? '/', 'http://here');
  return UNDERSTAND_A_DAY.some((page) => page.test(pathname)) ? (searchParams.get('ngay') ?? '') : '';
}

/**
 * An address within a view as it was on a day: what understands the day is asked for the same one, so that only the link
 * "Về số liệu hôm nay" leads back to today. Any other address, and every one in today's view, stays as it is.
 */
export function onDay(address: string, knownOn: string | undefined): string {
  const { pathname, searchParams, hash } = new URL(address, 'http://here');
  if (knownOn === undefined || !UNDERSTAND_A_DAY.some((page) => page.test(pathname))) return address;
  searchParams.set('ngay', knownOn);
  return `${pathname}?${searchParams}${hash}`;
}
