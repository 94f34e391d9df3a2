import {
  fieldsFor,
  type Audience,
  type ExportList,
  type ExportRow,
  type FieldId,
} from '../../../shared/domain/listExport';
import { Button, CheckboxGroup, useMessages } from '../../ui';
import styles from './ListExport.module.css';

type FieldChoiceProps<Row extends ExportRow> = {
  readonly list: ExportList<Row>;
  readonly audience: Audience;
  readonly value: readonly FieldId[];
  readonly onChange: (fields: readonly FieldId[]) => void;
};

/** The columns in their order. What another audience may have stays chosen for it, and is not to be seen here. */
export function FieldChoice<Row extends ExportRow>({ list, audience, value, onChange }: FieldChoiceProps<Row>) {
  const { t } = useMessages();
  const allowed = fieldsFor(list, audience).map(({ id }) => id);
  const hidden = value.filter((id) => !allowed.includes(id));
  const chosen = allowed.filter((id) => value.includes(id));
  const change = (ids: readonly FieldId[]): void => onChange([...ids, ...hidden]);
  return (
    <div className={styles.fields} data-fields>
      <div className={styles.allOrNone}>
        <span className={styles.count} aria-hidden>
          {t('listExport.fields')}
        </span>
        <Button size="small" onPress={() => change(allowed)}>
          {t('listExport.fields.all')}
        </Button>
        <Button size="small" onPress={() => change([])}>
          {t('listExport.fields.none')}
        </Button>
      </div>
      <CheckboxGroup
        isView
        hasColumns
        isLabelHidden
        label={t('listExport.fields')}
        options={allowed.map((id) => ({ id, label: t(`listExport.field.${id}`) }))}
        value={chosen}
        onChange={change}
        error={chosen.length === 0 ? t('listExport.fieldMissing') : undefined}
      />
    </div>
  );
}
