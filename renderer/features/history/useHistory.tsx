import { History } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMessages, type MenuEntry } from '../../ui';
import { HistoryDialog } from './HistoryDialog';

export interface HistoryOffer {
  /** For the record's menu, and among its commands. */
  readonly entry: MenuEntry;
  /** To be rendered by whoever offers it. */
  readonly dialog: ReactNode;
}

/** Who changed what in a record, and the way back: offered where the record can be seen and edited. */
export function useHistory(recordId: string): HistoryOffer {
  const { t } = useMessages();
  const [openId, setOpenId] = useState<string>();
  return {
    entry: { id: 'history', label: t('history.open'), icon: History, onSelect: () => setOpenId(recordId) },
    // A dialog about the record that was there is none about the one that is there now.
    dialog: openId === recordId && <HistoryDialog recordId={recordId} onClose={() => setOpenId(undefined)} />,
  };
}
