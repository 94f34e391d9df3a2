/**
 * Stands in for iconv-lite, which the reader of Outlook's mails asks for the letters of older code pages: whatever runs a page decodes them by
 * itself, and the library needs Node's buffers. See `vite.config.ts`.
 */
export function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
