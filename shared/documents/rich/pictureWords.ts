import type { TranslateDocument } from '../translateDocument';

/** What stands where a picture would be: what it shows, and that it is one. */
export function pictureWords(t: TranslateDocument): (shown: string) => string {
  return (text) => (text === '' ? t('documents.text.pictureUnnamed') : t('documents.text.picture', { text }));
}
