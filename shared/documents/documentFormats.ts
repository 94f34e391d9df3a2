/** Files that every document can be written to, by their extension; the two for archives and offices first. */
export const documentFormats = ['pdf', 'odt', 'docx', 'md', 'txt', 'json'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
