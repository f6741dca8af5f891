/** Said in every document that an installation with sample data writes. */
export const ILLUSTRATION = 'Dữ liệu minh họa, không phải số liệu thật.';
