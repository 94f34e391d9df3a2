import { importFieldKey, importFields, type ColumnMapping } from '../../../shared/domain/import';
import { Muted, type Option, Select, useMessages } from '../../ui';
import styles from './import.module.css';

interface Column<Field extends string> extends Omit<ColumnMapping, 'field'> {
  readonly field: Field;
}

interface ColumnsTabProps<Field extends string> {
  readonly columns: readonly Column<Field>[];
  readonly options: readonly Option<Field>[];
  readonly onMap: (index: number, field: Field) => void;
  /** The columns are parts of a signature. */
  readonly areParts?: boolean;
}

/** Which column becomes which field; recognised by heading, changeable here. */
export function ColumnsTab<Field extends string>({
  columns,
  options,
  onMap,
  areParts = false,
}: ColumnsTabProps<Field>) {
  const { t } = useMessages();
  const nameOf = (heading: string, index: number): string =>
    heading || t(areParts ? 'members.import.part' : 'members.import.noHeading', { number: index + 1 });
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
          {columns.map(({ index, heading, field, samples }) => (
            <tr key={index}>
              <th scope="row">{nameOf(heading, index)}</th>
              <td>
                {samples.length === 0 ? (
                  <Muted>{t('members.import.emptyColumn')}</Muted>
                ) : (
                  <Samples samples={samples} />
                )}
              </td>
              <td>
                <Select
                  label={t('members.import.targetOf', { heading: nameOf(heading, index) })}
                  isLabelHidden
                  options={options}
                  value={field}
                  onChange={(next) => onMap(index, next)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a column of a list of members can become. */
export function useMemberFields(): readonly Option<ColumnMapping['field']>[] {
  const { t } = useMessages();
  return [
    ...importFields.map((id) => ({ id, label: t(importFieldKey(id)) })),
    { id: 'ignored', label: t('import.field.ignored') },
  ];
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
