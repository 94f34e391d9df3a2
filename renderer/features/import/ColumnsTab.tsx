import { importFieldKey, importFields, type ColumnMapping } from '../../../shared/domain/import';
import { Muted, type Option, Select, useMessages } from '../../ui';
import styles from './import.module.css';
import type { ImportPlanning } from './useImportPlan';

/** Which column becomes which field; recognised by heading, changeable here. */
export function ColumnsTab({ planning: { mappings, mapColumn } }: { readonly planning: ImportPlanning }) {
  const { t } = useMessages();
  const options: readonly Option<ColumnMapping['field']>[] = [
    ...importFields.map((id) => ({ id, label: t(importFieldKey(id)) })),
    { id: 'ignored', label: t('import.field.ignored') },
  ];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('members.import.heading')}</th>
            <th scope="col">{t('members.import.samples')}</th>
            <th scope="col" className={styles.target}>
              {t('members.import.target')}
            </th>
          </tr>
        </thead>
        <tbody>
          {mappings.map(({ index, heading, field, samples }) => (
            <tr key={index}>
              <th scope="row">{heading || t('members.import.noHeading', { number: index + 1 })}</th>
              <td>
                {samples.length === 0 ? (
                  <Muted>{t('members.import.emptyColumn')}</Muted>
                ) : (
                  <Samples samples={samples} />
                )}
              </td>
              <td>
                <Select
                  label={t('members.import.targetOf', { heading })}
                  isLabelHidden
                  options={options}
                  value={field}
                  onChange={(next) => mapColumn(index, next)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  return (
    <span className={styles.samples}>
      {samples.map((sample) => (
        <span key={sample} className={styles.sample}>
          {sample}
        </span>
      ))}
    </span>
  );
}
