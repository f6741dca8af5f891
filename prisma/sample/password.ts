/** Only ever in the sample database, which is dropped before real work begins. */
export const SAMPLE_PASSWORD = 'minh-hoa-2026';
