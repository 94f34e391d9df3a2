import { useMemo, useState, type ReactNode } from 'react';
import { planEventImport, type PlannedEvent } from '../../../../shared/domain/events';
import { importEvents } from '../../../actions';
import { useRecords, useSession } from '../../../live';
import { Button, Dialog, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import type { ReadCalendar } from './ReadCalendar';
import { EventImportTable } from './EventImportTable';

type EventImportPreviewProps = {
  readonly file: ReadCalendar;
  readonly problems: ReactNode;
  readonly onClose: () => void;
};

const WRITABLE: ReadonlySet<PlannedEvent['action']> = new Set(['create', 'update', 'adopt', 'alike']);
const isWritable = ({ action, existing }: PlannedEvent): boolean =>
  WRITABLE.has(action) || (action === 'cancelled' && existing !== undefined);
/** Nothing to see has changed, but the version has (RFC 5546 §2.1.5): noted along with the rest, so that an older file stays an older one. */
const isNewerVersion = ({ action, entry, existing }: PlannedEvent): boolean =>
  action === 'same' && existing !== undefined && entry.sequence > existing.calendarSequence;

/** Every entry with what would become of it; each can be left out. */
export function EventImportPreview({ file, problems, onClose }: EventImportPreviewProps) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const events = useRecords('events').records;
  const planned = useMemo(() => planEventImport(file.entries, events), [file, events]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [separate, setSeparate] = useState<ReadonlySet<string>>(new Set());
  const isOwn = ({ existing, entry }: PlannedEvent): boolean => !existing || separate.has(entry.uid);
  const isSelected = (event: PlannedEvent): boolean => isWritable(event) && !leftOut.has(event.entry.uid);
  const selected = planned.filter(isSelected);

  function toggled(known: ReadonlySet<string>, uid: string): ReadonlySet<string> {
    const next = new Set(known);
    if (!next.delete(uid)) next.add(uid);
    return next;
  }

  async function write(): Promise<void> {
    await session.beforeRisk('import');
    const handle = await importEvents(session, {
      added: selected.filter(isOwn).map(({ ownDraft }) => ownDraft),
      changed: [...selected.filter((event) => !isOwn(event)), ...planned.filter(isNewerVersion)].flatMap(
        ({ existing, draft }) => (existing ? [{ id: existing.id, patch: draft }] : []),
      ),
    });
    onClose();
    offerUndo(handle, t('meetings.import.done', { count: selected.length }), 'success');
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
      <EventImportTable
        planned={planned}
        isWritable={isWritable}
        isSelected={isSelected}
        onToggle={(uid) => setLeftOut(toggled(leftOut, uid))}
        isOwn={isOwn}
        onToggleOwn={(uid) => setSeparate(toggled(separate, uid))}
      />
    </Dialog>
  );
}
