import { cleanText } from './cleanText';

const entityByCharacter: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as text and inside quoted attributes of HTML and XML, see [Note: clean text]. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/gu, (character) => entityByCharacter[character] ?? character);
}
