import { Trash2 } from 'lucide-react';
import { knownSpans } from '../../../../shared/domain/holidays';
import type { State } from '../../../../shared/schema/institutions';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useSession } from '../../../live';
import { Button, Dialog, IconButton, previewTable as styles, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { useInstitutionTexts } from '../../institutions';

/** Of which Länder and which time the network knows the school holidays, and of which it does not. */
export function SchoolHolidaysDialog({
  onImport,
  onClose,
}: {
  readonly onImport: () => void;
  readonly onClose: () => void;
}) {
  const { t, formatDate } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const { stateOptions, stateName } = useInstitutionTexts();
  const spans = knownSpans(useRecord('network', NETWORK_ID)?.schoolHolidays ?? []);
  const known = new Set(spans.map(({ state }) => state));

  async function remove(state: State): Promise<void> {
    const { undo } = await write((unit) =>
      unit.update('network', NETWORK_ID, ({ schoolHolidays }) => ({
        schoolHolidays: schoolHolidays.filter((holiday) => holiday.state !== state),
      })),
    );
    offerUndo(undo, t('meetings.school.removed', { state: stateName(state) }));
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meetings.school.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button variant="primary" onPress={onImport}>
            {t('meetings.import.open')}
          </Button>
        </>
      }
    >
      <p>{t('meetings.school.intro')}</p>
      <p className={styles.quiet}>{t('meetings.school.knownCount', { known: known.size })}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('meetings.school.title')}>
        <table className={styles.table}>
          <tbody>
            {stateOptions.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td className={known.has(id) ? undefined : styles.quiet}>
                  {known.has(id)
                    ? spans
                        .filter(({ state }) => state === id)
                        .map(({ from, to }) =>
                          t('meetings.school.known', { from: formatDate(from), to: formatDate(to) }),
                        )
                        .join(', ')
                    : t('meetings.school.unknown')}
                </td>
                <td>
                  {known.has(id) && (
                    <IconButton
                      label={t('meetings.school.remove', { state: label })}
                      icon={Trash2}
                      onPress={() => remove(id)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
