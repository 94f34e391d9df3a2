import { CheckboxGroup, useMessages } from '../../ui';
import type { FormatId } from './listFiles';

type FormatChoiceProps = {
  readonly ids: readonly FormatId[];
  readonly value: readonly FormatId[];
  readonly onChange: (formats: readonly FormatId[]) => void;
};

export function FormatChoice({ ids, value, onChange }: FormatChoiceProps) {
  const { t } = useMessages();
  return (
    <CheckboxGroup
      isView
      label={t('listExport.formats')}
      options={ids.map((id) => ({ id, label: t(`listExport.format.${id}`) }))}
      value={value}
      onChange={onChange}
      error={value.length === 0 ? t('listExport.formatMissing') : undefined}
    />
  );
}
