import { useState } from 'react';
import { isReadingProblem, ReadingFailure, ReadingProgress, useReading, type ReadFile } from '../../../reading';
import { Button, Callout, Dialog, FileDropZone, useMessages } from '../../../ui';
import { CalendarProblems } from './CalendarProblems';
import { EventImportPreview } from './EventImportPreview';
import type { ReadCalendar } from './ReadCalendar';
import { SchoolHolidayPreview } from './SchoolHolidayPreview';

type Failed = Extract<ReadFile<'calendar'>['result'], { readonly ok: false }>;
type Problem = Failed['error'] | { readonly type: 'empty' };
type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'failed'; readonly fileName: string; readonly problem: Problem }
  | { readonly kind: 'read'; readonly file: ReadCalendar };

type CalendarImportDialogProps = { readonly purpose: 'events' | 'school'; readonly onClose: () => void };

/** A calendar file of others: read, shown, and written only when the user says so. */
export function CalendarImportDialog({ purpose, onClose }: CalendarImportDialogProps) {
  const { t } = useMessages();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });

  const reading = useReading();

  async function read(files: readonly File[]): Promise<void> {
    const [file] = await reading.read('calendar', files.slice(0, 1));
    if (!file) return;
    const { name: fileName, result } = file;
    if (!result.ok) setStage({ kind: 'failed', fileName, problem: result.error });
    else if (result.value.entries.length + result.value.problems.length === 0)
      setStage({ kind: 'failed', fileName, problem: { type: 'empty' } });
    else setStage({ kind: 'read', file: { ...result.value, fileName } });
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
      {stage.kind === 'failed' && !reading.now && <NotRead file={stage.fileName} problem={stage.problem} />}
      <FileDropZone
        label={t('meetings.import.choose')}
        description={t('meetings.import.chooseHint')}
        accept=".ics,.ical,.ifb,text/calendar"
        onFiles={read}
      />
      <ReadingProgress reading={reading} />
    </Dialog>
  );
}

function NotRead({ file, problem }: { readonly file: string; readonly problem: Problem }) {
  const { t } = useMessages();
  if (isReadingProblem(problem)) return <ReadingFailure file={file} problem={problem} />;
  return (
    <Callout tone="danger" isLive title={t(`meetings.import.${problem.type}`, { file })}>
      {t(`meetings.import.${problem.type}Text`)}
    </Callout>
  );
}
