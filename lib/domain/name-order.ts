/** Vietnamese names in their own alphabet: "Đ" after "D", tones last. */
export const byName = new Intl.Collator('vi').compare;
