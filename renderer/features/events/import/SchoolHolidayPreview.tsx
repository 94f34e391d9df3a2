import { useState, type ReactNode } from 'react';
import { latestVersions } from '../../../../shared/domain/calendar';
import { guessState, withSchoolHolidays } from '../../../../shared/domain/holidays';
import type { State } from '../../../../shared/schema/institutions';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useSession } from '../../../live';
import { Button, Dialog, previewTable as styles, Select, useMessages, useFirstRows } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { useInstitutionTexts } from '../../institutions';
import { useEventDates } from '../useEventDates';
import type { ReadCalendar } from './ReadCalendar';

type SchoolHolidayPreviewProps = {
  readonly file: ReadCalendar;
  readonly problems: ReactNode;
  readonly onClose: () => void;
};

/** The holidays of one Land. Which one the file does not say in a way to rely on, so the user names it. */
export function SchoolHolidayPreview({ file, problems, onClose }: SchoolHolidayPreviewProps) {
  const { t, formatDate } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const known = useRecord('network', NETWORK_ID)?.schoolHolidays ?? [];
  const { stateOptions, stateName } = useInstitutionTexts();
  const eventDates = useEventDates();
  const [state, setState] = useState<State | null>(
    () => guessState(`${file.name} ${file.fileName}`, stateName) ?? null,
  );
  const entries = latestVersions(file.entries)
    .filter(({ isCancelled }) => !isCancelled)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const { first, more } = useFirstRows(entries);
  const next = state === null ? known : withSchoolHolidays(known, state, entries);
  const replaced = known.filter((holiday) => !next.includes(holiday)).length;

  async function write(): Promise<void> {
    if (state === null) return;
    const { undo } = await session.write((unit) =>
      unit.update('network', NETWORK_ID, ({ schoolHolidays }) => ({
        schoolHolidays: withSchoolHolidays(schoolHolidays, state, entries),
      })),
    );
    onClose();
    const span = { from: formatDate(entries[0]?.startsOn ?? ''), to: formatDate(entries.at(-1)?.endsOn ?? '') };
    offerUndo(undo, t('meetings.school.written', { state: stateName(state), ...span }), 'success');
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meetings.school.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={state === null || entries.length === 0} onPress={() => write()}>
            {t('meetings.school.write', { count: entries.length })}
          </Button>
        </>
      }
    >
      {problems}
      <Select
        label={t('meetings.school.state')}
        options={stateOptions}
        value={state}
        onChange={setState}
        error={state === null ? t('meetings.school.stateMissing') : undefined}
      />
      {state !== null && <p>{t('meetings.school.replaces', { count: replaced })}</p>}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('meetings.import.table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('meetings.import.when')}</th>
              <th scope="col">{t('meetings.school.period')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((entry) => (
              <tr key={entry.uid}>
                <td className={styles.date}>{eventDates(entry)}</td>
                <td>{entry.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more}
      </div>
    </Dialog>
  );
}
