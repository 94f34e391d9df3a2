import { useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useAct, useMessages } from '../../ui';
import type { CommandGroup, RecordHit } from './Command';
import styles from './CommandPalette.module.css';
import { createPaletteGroups, type PaletteEntry } from './paletteEntries';
import { PaletteList } from './PaletteList';

export type CommandPaletteProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly groups: readonly CommandGroup[];
  /** Called while typing: answers at once from memory, best first, at most some twenty. */
  readonly search: (query: string) => readonly RecordHit[];
};

/** Ctrl+K: find a record or run a command without leaving the keyboard. */
export function CommandPalette({ isOpen, onClose, groups, search }: CommandPaletteProps) {
  const { t } = useMessages();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles.overlay ?? ''}
      data-modal
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('frame.palette')} className={styles.dialog ?? ''}>
          <PaletteBody groups={groups} search={search} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Lives only while the palette is open: every opening starts with an empty query. */
function PaletteBody({ groups, search, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const { t } = useMessages();
  const [query, setQuery] = useState('');
  const act = useAct();
  const shown = useMemo(() => {
    const hits = query.trim() === '' ? [] : search(query);
    return createPaletteGroups(query, groups, hits, t('frame.records'));
  }, [query, groups, search, t]);

  function run(entry: PaletteEntry): void {
    // Closed first: the command may open a dialog of its own or move the focus.
    onClose();
    act(entry.run);
  }

  return <PaletteList query={query} onQueryChange={setQuery} groups={shown} onRun={run} />;
}
