import { Link } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import type { CheckedVersion } from '../../../../shared/domain/minutesCheck';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { useRecord } from '../../../live';
import { Callout, DetailRows, useMessages } from '../../../ui';
import { meetingPath } from '../../meetings';
import styles from './CheckNotes.module.css';

/** Which meeting the version is of, for whom the file was written, and what the proof does not cover. */
export function CheckNotes({ checked }: { readonly checked: CheckedVersion }) {
  const { t, formatDateTime } = useMessages();
  const { minutes, variant, owner, missingColumns, isRedacted, freeTexts, supersededBy } = checked;
  const meeting = useRecord('meetings', minutes.meetingId);
  const columns = missingColumns.map((column) => t(`documents.attendance.${column}`)).join(', ');
  return (
    <>
      {supersededBy && (
        <Callout
          tone="warning"
          title={t('minutesCheck.superseded', { number: supersededBy.number, revision: supersededBy.revision })}
        >
          {t('minutesCheck.supersededText')}
        </Callout>
      )}
      {isRedacted && <p>{t('minutesCheck.redacted')}</p>}
      <DetailRows
        rows={[
          ...(meeting
            ? [
                {
                  id: 'meeting',
                  label: t('minutesCheck.meeting'),
                  value: <Link href={meetingPath(meeting.id)}>{meetingTitle(meeting, t)}</Link>,
                },
              ]
            : []),
          {
            id: 'frozen',
            label: t('minutesCheck.frozen'),
            value: formatDateTime(minutes.finalisedAt, meeting?.timeZone ?? LAPTOP_ZONE),
          },
          {
            id: 'variant',
            label: t('minutes.export.variant'),
            value: owner === undefined ? t(`minutes.export.variant.${variant}`) : t('minutesCheck.tasksOf', { owner }),
          },
          ...(columns === '' ? [] : [{ id: 'columns', label: t('minutesCheck.columns'), value: columns }]),
        ]}
      />
      {freeTexts.length > 0 && (
        <section className={styles.free} aria-label={t('minutesCheck.free')}>
          <h3>{t('minutesCheck.free')}</h3>
          <p>{t('minutesCheck.freeText')}</p>
          <DetailRows
            rows={freeTexts.map(({ slot, text }) => ({
              id: slot,
              label: t(`minutesCheck.free.${slot}`),
              value: text === '' ? <em>{t('minutesCheck.nothing')}</em> : text,
            }))}
          />
        </section>
      )}
    </>
  );
}
