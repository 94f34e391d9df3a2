import { useToday, valueOf } from '../../../live';
import { toast, useMessages } from '../../../ui';
import { ledgerToCsv, ledgerToJson } from './ledgerFiles';
import type { LedgerRow } from './ledgerRows';
import { useLedgerTexts } from './useLedgerTexts';

const COLUMNS = ['kind', 'title', 'change', 'changed', 'reason', 'id'] as const;

/** The list for a spreadsheet, and the content for whoever has to bring it back by hand. */
export function useLedgerExport(rows: readonly LedgerRow[]): {
  readonly saveList: () => Promise<void>;
  readonly saveContent: () => Promise<void>;
} {
  const { t } = useMessages();
  const today = useToday();
  const texts = useLedgerTexts();

  async function save(extension: 'csv' | 'json', content: string): Promise<void> {
    const name = await valueOf(
      window.verbund.saveFile({
        suggestedName: `${today} ${t('sync.ledger')}.${extension}`,
        extension,
        bytes: new TextEncoder().encode(content),
      }),
    );
    if (name !== null) toast({ tone: 'success', message: t('meetings.fileSaved', { name }) });
  }

  return {
    saveList: () =>
      save(
        'csv',
        ledgerToCsv(
          rows,
          COLUMNS.map((column) => t(`sync.column.${column}`)),
          texts,
        ),
      ),
    saveContent: () => save('json', ledgerToJson(rows, new Date().toISOString())),
  };
}
