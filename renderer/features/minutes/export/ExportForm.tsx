import {
  documentFormats,
  minutesVariants,
  taskOwners,
  type DocumentFormat,
  type MinutesContent,
  type MinutesVariant,
} from '../../../../shared/documents';
import { CheckboxGroup, Select, useMessages } from '../../../ui';
import type { ReadableVersion } from '../ReadableVersion';

export interface ExportChoice {
  /** Record id of the version. */
  readonly id: string;
  readonly variant: MinutesVariant;
  readonly formats: readonly DocumentFormat[];
  /** With the variant `tasks`: whose tasks; `''` for everybody's. */
  readonly owner: string;
}

type ExportFormProps = {
  readonly versions: readonly ReadableVersion[];
  readonly content: MinutesContent;
  readonly choice: ExportChoice;
  readonly onChange: (patch: Partial<ExportChoice>) => void;
};

/** No option may have an empty id. */
const EVERYONE = 'everyone';

export function ExportForm({ versions, content, choice, onChange }: ExportFormProps) {
  const { t } = useMessages();
  const owners = taskOwners(content);
  return (
    <>
      {versions.length > 1 && (
        <Select
          isView
          label={t('minutes.export.version')}
          value={choice.id}
          onChange={(id) => onChange({ id, owner: '' })}
          options={versions.map(({ minutes: { id, number, revision } }, index) => ({
            id,
            label: t('minutes.export.versionOption', { number, revision, isValid: index === 0 }),
          }))}
        />
      )}
      <Select
        isView
        label={t('minutes.export.variant')}
        value={choice.variant}
        onChange={(variant) => onChange({ variant })}
        options={minutesVariants.map((id) => ({ id, label: t(`minutes.export.variant.${id}`) }))}
      />
      {choice.variant === 'tasks' && owners.length > 0 && (
        <Select
          isView
          label={t('minutes.export.owner')}
          value={choice.owner === '' ? EVERYONE : choice.owner}
          onChange={(owner) => onChange({ owner: owner === EVERYONE ? '' : owner })}
          options={[
            { id: EVERYONE, label: t('minutes.export.everyone') },
            ...owners.map((name) => ({ id: name, label: name })),
          ]}
        />
      )}
      <CheckboxGroup
        isView
        label={t('minutes.export.formats')}
        value={choice.formats}
        onChange={(formats) => onChange({ formats })}
        error={choice.formats.length === 0 ? t('minutes.export.formatMissing') : undefined}
        options={documentFormats.map((id) => ({ id, label: t(`minutes.export.format.${id}`) }))}
      />
    </>
  );
}
