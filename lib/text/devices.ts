const BROWSERS: readonly [RegExp, string][] = [
  [/coc_coc/i, 'Cốc Cốc'],
  [/edg\//i, 'Edge'],
  [/firefox\//i, 'Firefox'],
  [/chrome\//i, 'Chrome'],
  [/safari\//i, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/windows/i, 'Windows'],
  [/android/i, 'Android'],
  [/iphone|ipad/i, 'iPhone, iPad'],
  [/mac os/i, 'macOS'],
  [/linux/i, 'Linux'],
];

/** "Chrome, Windows": enough to recognise one's own browser. */
export function deviceInWords(device: string | null): string {
  const found = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([pattern]) => pattern.test(device ?? ''))?.[1] ?? []);
  return found.length > 0 ? found.join(', ') : 'Không rõ trình duyệt';
}
