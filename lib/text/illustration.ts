/** Said in every document that an installation with sample data writes. */
export const ILLUSTRATION = 'Dữ liệu minh họa, không phải số liệu thật.';

/** A title that says so itself, where a document has no place for a sentence about itself. */
export function titleMarked(title: string, sample: boolean): string {
  return sample ? `${title} (dữ liệu minh họa)` : title;
}
