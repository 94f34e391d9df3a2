import type { ExportWords } from '../../shared/domain/listExport';
import type { Language } from '../../shared/messages';
import { createTranslate } from '../../shared/messages/translate';

/** Words for lists of a network in which nothing stands but what is given. */
export function exportWords(language: Language = 'de', given: Partial<ExportWords> = {}): ExportWords {
  const none = new Map<string, never>();
  return {
    t: createTranslate(language),
    language,
    members: none,
    institutions: none,
    topics: none,
    events: none,
    groups: none,
    today: '2026-11-29',
    ...given,
  };
}
