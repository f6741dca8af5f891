/** By this the buttons beside the agencies' texts send along what is typed. */
export const TEXT_FORM = 'official-text';
