import type { FieldChange, PlannedEvent } from '../../../../shared/domain/events';
import { useToday } from '../../../live';
import { Checkbox, cx, previewTable as styles, useMessages, useFirstRows } from '../../../ui';
import { useEventDates } from '../useEventDates';

type EventImportTableProps = {
  readonly planned: readonly PlannedEvent[];
  readonly isWritable: (event: PlannedEvent) => boolean;
  readonly isSelected: (event: PlannedEvent) => boolean;
  readonly onToggle: (uid: string) => void;
  /** Written as an event of its own, not joined with one that is here. */
  readonly isOwn: (event: PlannedEvent) => boolean;
  readonly onToggleOwn: (uid: string) => void;
};

export function EventImportTable(props: EventImportTableProps) {
  const { planned, isWritable, isSelected, onToggle, isOwn, onToggleOwn } = props;
  const { t, formatDate } = useMessages();
  const eventDates = useEventDates();
  const today = useToday();
  const { first, more } = useFirstRows(planned);
  const shown = ({ field }: FieldChange, value: string): string =>
    value === ''
      ? t('meetings.import.nothingBefore')
      : field === 'startsOn' || field === 'endsOn'
        ? formatDate(value)
        : value;

  function whatHappens({ action, existing }: PlannedEvent): string {
    if (action === 'cancelled' && existing) return t('meetings.import.cancelledExisting');
    if (action === 'update' && existing?.isCancelled) return t('meetings.import.notCancelled');
    return t(`meetings.import.action.${action}`, {
      title: existing?.title ?? '',
      when: existing ? eventDates(existing) : '',
    });
  }

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
          {first.map((event) => {
            const { entry, action, existing, changes, ownDraft } = event;
            // A cancellation need not repeat what it cancels.
            const title = entry.title || existing?.title || entry.uid;
            const hints = [
              entry.repeats && t('meetings.import.repeats'),
              entry.endsOn !== '' && entry.endsOn < today && t('meetings.import.past'),
            ].filter((hint) => hint !== false);
            return (
              <tr key={entry.uid}>
                <td>
                  <Checkbox
                    label={t('meetings.import.takeOf', { title })}
                    isLabelHidden
                    isSelected={isSelected(event)}
                    isDisabled={!isWritable(event)}
                    onChange={() => onToggle(entry.uid)}
                  />
                </td>
                <td>
                  {title}
                  <span className={styles.detail}>
                    {[ownDraft.city || existing?.city, ownDraft.place || existing?.place]
                      .filter((part) => part !== undefined && part !== '')
                      .join(' · ')}
                  </span>
                </td>
                <td className={styles.date}>{eventDates(entry.startsOn === '' && existing ? existing : entry)}</td>
                <td className={cx(!isWritable(event) && styles.quiet)}>
                  {isOwn(event) && existing ? t('meetings.import.action.create') : whatHappens(event)}
                  {(isOwn(event) ? [] : changes).map((change) => (
                    <span key={change.field} className={styles.detail}>
                      {t('meetings.import.change', {
                        field: t(`meetings.import.field.${change.field}`),
                        before: shown(change, change.before),
                        after: shown(change, change.after),
                      })}
                    </span>
                  ))}
                  {action === 'alike' && (
                    <Checkbox
                      label={t('meetings.import.alikeOwn', { title })}
                      isSelected={isOwn(event)}
                      isDisabled={!isSelected(event)}
                      onChange={() => onToggleOwn(entry.uid)}
                    />
                  )}
                  {hints.length > 0 && <span className={styles.detail}>{hints.join(' · ')}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </div>
  );
}
