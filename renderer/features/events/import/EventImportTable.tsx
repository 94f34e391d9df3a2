import type { FieldChange, PlannedEvent } from '../../../../shared/domain/events';
import { useToday } from '../../../live';
import { Checkbox, cx, previewTable as styles, useMessages } from '../../../ui';
import { useEventDates } from '../useEventDates';

type EventImportTableProps = {
  readonly planned: readonly PlannedEvent[];
  readonly isWritable: (event: PlannedEvent) => boolean;
  readonly isSelected: (event: PlannedEvent) => boolean;
  readonly onToggle: (uid: string) => void;
};

export function EventImportTable({ planned, isWritable, isSelected, onToggle }: EventImportTableProps) {
  const { t, formatDate } = useMessages();
  const eventDates = useEventDates();
  const today = useToday();
  const shown = ({ field }: FieldChange, value: string): string =>
    value === ''
      ? t('meetings.import.nothingBefore')
      : field === 'startsOn' || field === 'endsOn'
        ? formatDate(value)
        : value;

  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('meetings.import.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('meetings.import.take')}</th>
            <th scope="col">{t('meetings.import.event')}</th>
            <th scope="col">{t('meetings.import.when')}</th>
            <th scope="col">{t('meetings.import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {planned.map((event) => {
            const { entry, action, existing, changes, draft } = event;
            const hints = [
              entry.repeats && t('meetings.import.repeats'),
              entry.endsOn < today && t('meetings.import.past'),
            ].filter((hint) => hint !== false);
            return (
              <tr key={entry.uid}>
                <td>
                  <Checkbox
                    label={t('meetings.import.takeOf', { title: entry.title })}
                    isLabelHidden
                    isSelected={isSelected(event)}
                    isDisabled={!isWritable(event)}
                    onChange={() => onToggle(entry.uid)}
                  />
                </td>
                <td>
                  {entry.title}
                  <span className={styles.detail}>
                    {[draft.city ?? existing?.city, draft.place ?? existing?.place]
                      .filter((part) => part !== undefined && part !== '')
                      .join(' · ')}
                  </span>
                </td>
                <td className={styles.date}>{eventDates(entry)}</td>
                <td className={cx(!isWritable(event) && styles.quiet)}>
                  {action === 'cancelled' && existing
                    ? t('meetings.import.cancelledExisting')
                    : t(`meetings.import.action.${action}`)}
                  {changes.map((change) => (
                    <span key={change.field} className={styles.detail}>
                      {t('meetings.import.change', {
                        field: t(`meetings.import.field.${change.field}`),
                        before: shown(change, change.before),
                        after: shown(change, change.after),
                      })}
                    </span>
                  ))}
                  {hints.length > 0 && <span className={styles.detail}>{hints.join(' · ')}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
