import { useToday, valueOf } from '../../../live';
import { toast, useMessages } from '../../../ui';
import { ledgerToCsv, ledgerToJson } from './ledgerFiles';
import type { LedgerRow } from './ledgerRows';
import { useLedgerTexts } from './useLedgerTexts';

const COLUMNS = ['kind', 'title', 'change', 'changed', 'reason', 'id'] as const;

/** The list for a spreadsheet, and the content for whoever has to bring it back by hand. Both go to others: what is TLP:RED is in neither. */
export function useLedgerExport(all: readonly LedgerRow[]): {
  readonly saveList: () => Promise<void>;
  readonly saveContent: () => Promise<void>;
} {
  const { t } = useMessages();
  const rows = all.filter(({ state }) => state !== 'withheld');
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
    if (name !== null) {
      toast({ tone: 'success', message: t('sync.ledger.saved', { name, withheld: all.length - rows.length }) });
    }
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
