import type { SaveFile } from '../../../shared/ipc/contract';
import { valueOf } from '../../live';
import { toast, useMessages } from '../../ui';

export type SaveDocument = (
  suggestedName: string,
  extension: SaveFile['extension'],
  content: string | Uint8Array,
) => Promise<void>;

/** Asks where to save and says that it is done; says nothing when the user thought better of it. */
export function useSaveDocument(): SaveDocument {
  const { t } = useMessages();
  return async (suggestedName, extension, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const name = await valueOf(window.verbund.saveFile({ suggestedName, extension, bytes }));
    if (name !== null) toast({ tone: 'success', message: t('meetings.fileSaved', { name }) });
  };
}
