import { pictureWords } from '../../documents/rich/pictureWords';
import { richToMarkdown } from '../../documents/richToMarkdown';
import type { Language } from '../../messages';
import { createTranslate } from '../../messages/translate';
import { descriptionOf } from '../../text/describedText';
import { picturesToWords } from '../../text/rich/picturesToWords';
import { sharedToRich } from '../../text/rich/sharedToRich';
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
  const values = invitationValues(source, undefined, language);
  if (kind === 'plain') return fillText(block?.body ?? '', values).text.replaceAll(/^#+ /gmu, '');
  const formatted = formattedDescription(source, language);
  const { text } = fillText(block?.body ?? '', { ...values, ...(formatted !== '' && { description: HERE }) });
  // Labels in bold, and two blanks to keep the lines apart (CommonMark, hard line breaks).
  const labelled = text.replaceAll(/^([^:#\n]{1,24}): (.+)$/gmu, '**$1:** $2  ');
  return formatted === '' ? labelled : labelled.replace(HERE, () => formatted);
}

/** A letter of nobody's writing: it keeps the place of what is Markdown already. */
const HERE = '\ue000';

/** As Markdown below the heading of the announcement; `''` where nothing is formatted. */
function formattedDescription({ meeting }: InvitationSource, language: Language): string {
  if (meeting.richDescription.update === '') return '';
  const rich = sharedToRich(descriptionOf(meeting));
  return richToMarkdown(picturesToWords(rich, pictureWords(createTranslate(language))), 2);
}
