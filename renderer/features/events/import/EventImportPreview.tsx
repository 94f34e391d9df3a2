import { useMemo, useState, type ReactNode } from 'react';
import { planEventImport, type PlannedEvent } from '../../../../shared/domain/events';
import { useRecords, useSession } from '../../../live';
import { Button, Dialog, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { createPart, patchPart, writeTogether } from '../../meetings';
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
  const offerUndo = useOfferUndo();
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
    const undo = await writeTogether(session, 'events', selected.length, [
      createPart(
        session,
        'events',
        selected.filter(({ existing }) => !existing).map(({ draft }) => ({ draft })),
      ),
      patchPart(
        session,
        'events',
        selected.flatMap(({ existing, draft }) => (existing ? [{ id: existing.id, patch: draft }] : [])),
      ),
    ]);
    onClose();
    offerUndo(undo, t('meetings.import.done', { count: selected.length }), 'success');
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
          <Button variant="primary" isDisabled={selected.length === 0} onPress={() => write()}>
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
