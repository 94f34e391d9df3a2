import { useState } from 'react';
import { readEvents, type CalendarFileError } from '../../../../shared/domain/calendar';
import { Button, Callout, Dialog, FileDropZone, useMessages } from '../../../ui';
import { CalendarProblems } from './CalendarProblems';
import { EventImportPreview } from './EventImportPreview';
import type { ReadCalendar } from './ReadCalendar';
import { SchoolHolidayPreview } from './SchoolHolidayPreview';

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'failed'; readonly fileName: string; readonly reason: CalendarFileError['type'] | 'empty' }
  | { readonly kind: 'read'; readonly file: ReadCalendar };

type CalendarImportDialogProps = { readonly purpose: 'events' | 'school'; readonly onClose: () => void };

/** A calendar file of others: read, shown, and written only when the user says so. */
export function CalendarImportDialog({ purpose, onClose }: CalendarImportDialogProps) {
  const { t } = useMessages();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });

  async function read(file: File): Promise<void> {
    const result = readEvents(new Uint8Array(await file.arrayBuffer()));
    if (!result.ok) setStage({ kind: 'failed', fileName: file.name, reason: result.error.type });
    else if (result.value.entries.length + result.value.problems.length === 0)
      setStage({ kind: 'failed', fileName: file.name, reason: 'empty' });
    else setStage({ kind: 'read', file: { ...result.value, fileName: file.name } });
  }

  if (stage.kind === 'read') {
    const problems = <CalendarProblems file={stage.file} />;
    return purpose === 'events' ? (
      <EventImportPreview file={stage.file} problems={problems} onClose={onClose} />
    ) : (
      <SchoolHolidayPreview file={stage.file} problems={problems} onClose={onClose} />
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(purpose === 'events' ? 'meetings.import.title' : 'meetings.school.title')}
      footer={<Button onPress={onClose}>{t('ui.cancel')}</Button>}
    >
      {purpose === 'school' && <p>{t('meetings.school.intro')}</p>}
      {stage.kind === 'failed' && (
        <Callout tone="danger" isLive title={t(`meetings.import.${stage.reason}`, { file: stage.fileName })}>
          {t(`meetings.import.${stage.reason}Text`)}
        </Callout>
      )}
      <FileDropZone
        label={t('meetings.import.choose')}
        description={t('meetings.import.chooseHint')}
        accept=".ics,.ical,.ifb,text/calendar"
        onFiles={([file]) => file && read(file)}
      />
    </Dialog>
  );
}
