import { createFormats } from '../../../renderer/ui/messages/createFormats';
import type { WordingContext } from '../../../renderer/features/sync/words/WordingContext';
import { createTranslate } from '../../../shared/messages/translate';
import type { AnyRecord } from '../../../shared/schema';

/** The words of the screens in German, over a few records. */
export function wordingOf(records: readonly AnyRecord[] = []): WordingContext {
  const byId = new Map(records.map((record) => [record.id, record]));
  return { t: createTranslate('de'), get: (id) => byId.get(id), zone: 'Europe/Berlin', ...createFormats('de') };
}
