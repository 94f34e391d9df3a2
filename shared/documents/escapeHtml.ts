const entityByCharacter: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Not allowed in HTML text in any spelling, and Chromium would print a replacement character.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Safe as element text and inside double- or single-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/gu, (character) => entityByCharacter[character] ?? character);
}
