/** Bytes from the beginning of a file within which a PDF says that it is one (ISO 32000-1 Annex H, implementation note 13). */
export const PDF_HEAD = 1024;

/** @param head the beginning of the file, `PDF_HEAD` bytes of it */
export function isPdf(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head.subarray(0, PDF_HEAD)).includes('%PDF-');
}
