import type { Position } from '../../../../shared/schema';
import { useDraft } from '../../../live';
import { ComboBox, keepEscape, type MaybeAsync, MonthField, TextField, useMessages } from '../../../ui';
import { useInstitutionOptions } from '../../institutions';
import styles from './detail.module.css';
import { FormEnd } from './FormEnd';
import { endsBeforeItBegins } from './positionEdits';

type PositionFormProps = {
  readonly position: Position;
  readonly onPatch: (patch: Partial<Position>) => Promise<unknown>;
  readonly onRemove: () => MaybeAsync;
  readonly onDone: () => void;
};

export function PositionForm({ position, onPatch, onRemove, onDone }: PositionFormProps) {
  const { t } = useMessages();
  const office = useDraft(position.office, (text) => onPatch({ office: text }));
  const department = useDraft(position.department, (text) => onPatch({ department: text }));
  const { options, create } = useInstitutionOptions();

  async function createInstitution(name: string): Promise<void> {
    await onPatch({ institutionId: await create(name) });
  }

  return (
    <div className={styles.form} data-fields onKeyDown={keepEscape}>
      <TextField label={t('members.positionOffice')} {...office.field} autoFocus />
      <ComboBox
        label={t('members.positionInstitution')}
        options={options}
        value={position.institutionId === '' ? null : position.institutionId}
        onChange={(id) => onPatch({ institutionId: id ?? '' })}
        onCreate={(name) => createInstitution(name)}
      />
      <TextField label={t('members.positionDepartment')} {...department.field} />
      <div className={styles.pair}>
        <MonthField
          label={t('members.positionFrom')}
          value={position.from || null}
          onChange={(from) => onPatch({ from: from ?? '' })}
        />
        <MonthField
          label={t('members.positionTo')}
          value={position.to || null}
          onChange={(to) => onPatch({ to: to ?? '' })}
          description={t('members.positionToHint')}
          error={endsBeforeItBegins(position) ? t('members.positionOrder') : undefined}
        />
      </div>
      <FormEnd onRemove={onRemove} onDone={onDone} />
    </div>
  );
}
