import type { FieldId, ListExportPlan } from '../../../shared/domain/listExport';
import { Callout, useMessages } from '../../ui';
import styles from './ListExport.module.css';

type OmittedNoteProps = {
  readonly omitted: ListExportPlan['omitted'];
  /** Chosen, but for coordinators only. */
  readonly internal: readonly FieldId[];
};

/** What is missing in the file and why, before it is saved. */
export function OmittedNote({ omitted, internal }: OmittedNoteProps) {
  const { t, language } = useMessages();
  if (omitted.length === 0 && internal.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  return (
    <Callout tone="warning" title={t('listExport.omitted')}>
      <ul className={styles.omitted}>
        {omitted.map(({ reason, count }) => (
          <li key={reason}>{t(`listExport.omission.${reason}`, { count })}</li>
        ))}
        {internal.length > 0 && (
          <li>
            {t('listExport.withoutFields', {
              fields: list.format(internal.map((id) => t(`listExport.field.${id}`))),
            })}
          </li>
        )}
      </ul>
    </Callout>
  );
}
