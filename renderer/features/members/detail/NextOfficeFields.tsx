import { useMemo } from 'react';
import { ComboBox, DateField, FieldGrid, FieldGridWide, TextField, useMessages } from '../../../ui';
import { useInstitutionOptions } from '../../institutions';
import type { OfficeForm } from './changeOfficeForm';

type NextOfficeFieldsProps = {
  readonly form: OfficeForm;
  /** After the last one in the office that is left. */
  readonly dayAfter: string | null;
  readonly error: string | undefined;
  readonly onChange: (patch: Partial<OfficeForm>) => void;
};

const NEW = 'new';

/** Where somebody goes. An institution that is not there yet is made with the change, not before. */
export function NextOfficeFields({ form, dayAfter, error, onChange }: NextOfficeFieldsProps) {
  const { t } = useMessages();
  const { options } = useInstitutionOptions();
  const { newInstitution, institutionId } = form;
  const known = useMemo(
    () =>
      newInstitution === ''
        ? options
        : [{ id: NEW, label: newInstitution, detail: t('institutions.isNew') }, ...options],
    [options, newInstitution, t],
  );
  return (
    <FieldGrid>
      <FieldGridWide>
        <TextField
          label={t('members.positionOffice')}
          value={form.office}
          error={error}
          onChange={(office) => onChange({ office })}
        />
      </FieldGridWide>
      <FieldGridWide>
        <ComboBox
          label={t('members.positionInstitution')}
          options={known}
          value={newInstitution === '' ? institutionId || null : NEW}
          onChange={(id) => {
            if (id !== NEW) onChange({ institutionId: id ?? '', newInstitution: '' });
          }}
          onCreate={(name) => onChange({ institutionId: '', newInstitution: name })}
        />
      </FieldGridWide>
      <TextField
        label={t('members.positionDepartment')}
        value={form.department}
        onChange={(department) => onChange({ department })}
      />
      <DateField
        label={t('members.change.from')}
        value={form.from ?? dayAfter}
        onChange={(from) => onChange({ from })}
      />
    </FieldGrid>
  );
}
