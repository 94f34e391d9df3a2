import { useMemo, useState, type ReactNode } from 'react';
import { planEventImport, type PlannedEvent } from '../../../../shared/domain/events';
import { importEvents } from '../../../actions';
import { useRecords, useSession } from '../../../live';
import { Button, Dialog, toast, useMessages } from '../../../ui';
import type { ReadCalendar } from './ReadCalendar';
import { EventImportTable } from './EventImportTable';

type EventImportPreviewProps = {
  readonly file: ReadCalendar;
  readonly problems: ReactNode;
  readonly onClose: () => void;
};

const isWritable = ({ action }: PlannedEvent): boolean =>
  action === 'create' || action === 'update' || action === 'adopt';

/** Every entry with what would become of it; each can be left out. */
export function EventImportPreview({ file, problems, onClose }: EventImportPreviewProps) {
  const { t } = useMessages();
  const session = useSession();
  const events = useRecords('events').records;
  const planned = useMemo(() => planEventImport(file.entries, events), [file, events]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const isSelected = (event: PlannedEvent): boolean => isWritable(event) && !leftOut.has(event.entry.uid);
  const selected = planned.filter(isSelected);

  function toggle(uid: string): void {
    const next = new Set(leftOut);
    if (!next.delete(uid)) next.add(uid);
    setLeftOut(next);
  }

  async function write(): Promise<void> {
    const { undo } = await importEvents(session, selected);
    onClose();
    toast({
      tone: 'success',
      message: t('meetings.import.done', { count: selected.length }),
      action: { label: t('meetings.undo'), onPress: () => void undo() },
    });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('meetings.import.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={selected.length === 0} onPress={() => void write()}>
            {t('meetings.import.write', { count: selected.length })}
          </Button>
        </>
      }
    >
      {problems}
      <EventImportTable planned={planned} isWritable={isWritable} isSelected={isSelected} onToggle={toggle} />
    </Dialog>
  );
}
