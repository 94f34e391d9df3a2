import type { ListExportPlan } from '../../../shared/domain/listExport';
import { Callout, useMessages } from '../../ui';
import styles from './ListExport.module.css';

type OmittedNoteProps = {
  readonly omitted: ListExportPlan['omitted'];
  /** Chosen, or on the screen, but for coordinators only. */
  readonly withheld: readonly string[];
};

/** What is missing in the file and why, before it is saved. */
export function OmittedNote({ omitted, withheld }: OmittedNoteProps) {
  const { t, language } = useMessages();
  if (omitted.length === 0 && withheld.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  return (
    <Callout tone="warning" title={t('listExport.omitted')}>
      <ul className={styles.omitted}>
        {omitted.map(({ reason, count }) => (
          <li key={reason}>{t(`listExport.omission.${reason}`, { count })}</li>
        ))}
        {withheld.length > 0 && <li>{t('listExport.withoutFields', { fields: list.format(withheld) })}</li>}
      </ul>
    </Callout>
  );
}
