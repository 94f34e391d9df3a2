import type { FileNameParts, MinutesContent, MinutesVariant } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';

/** `content` is that of the extract: a title may name somebody too. In the language the minutes were frozen in, whatever the screen's language; the variant is named, so that nobody sends the wrong one. */
export function minutesFileName(
  { layout, language, meeting, number, version }: MinutesContent,
  variant: MinutesVariant,
): Omit<FileNameParts, 'extension'> {
  const t = createTranslate(language);
  // Before layout 2 each version had a number of its own.
  const numbered =
    layout === undefined || version === 1 ? number : `${number} ${t('documents.fileName.edition', { version })}`;
  const kind = variant === 'full' ? numbered : `${numbered} ${t(`documents.fileName.${variant}`)}`;
  return { date: meeting.start, kind: `${t('documents.fileName.minutes')} ${kind}`, title: meeting.title };
}
