import type { FileNameParts, MinutesContent, MinutesVariant } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';

/** `content` is that of the extract: a title may name somebody too. In the language the minutes were frozen in, whatever the screen's language; the variant is named, so that nobody sends the wrong one. */
export function minutesFileName(
  { language, meeting, number }: MinutesContent,
  variant: MinutesVariant,
): Omit<FileNameParts, 'extension'> {
  const t = createTranslate(language);
  const kind = variant === 'full' ? number : `${number} ${t(`documents.fileName.${variant}`)}`;
  return { date: meeting.start, kind: `${t('documents.fileName.minutes')} ${kind}`, title: meeting.title };
}
