import type { Language } from '../../messages';
import { invitationValues, type InvitationSource } from './invitationValues';
import { fillText } from './placeholders';
import { createTextBlocks } from './textBlocks';

export const ANNOUNCEMENT_KINDS = ['markdown', 'plain'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** Whether a QR code of it would lead anywhere. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/iu.test(text.trim());
}

/** A text for newsletters and web pages. It holds what the public may know: no agenda, no link to dial in, no names but the contact's. */
export function announcementText(source: InvitationSource, language: Language, kind: AnnouncementKind): string {
  const block = createTextBlocks(language).find(({ id }) => id === 'announcement');
  const { text } = fillText(block?.body ?? '', invitationValues(source, undefined, language));
  if (kind === 'plain') return text.replaceAll(/^#+ /gmu, '');
  // Labels in bold, and two blanks to keep the lines apart (CommonMark, hard line breaks).
  return text.replaceAll(/^([^:#\n]{1,24}): (.+)$/gmu, '**$1:** $2  ');
}
