import type { RefObject } from 'react';
import type { Institution } from '../../../shared/schema';
import { Calm, ComboBox, InlineRow, InlineRows, Select, useMessages } from '../../ui';
import { InlineTextRow } from '../../fields';
import { ParentRow } from './ParentRow';
import type { SaveInstitution } from './SaveInstitution';
import { useInstitutionTexts } from './useInstitutionTexts';

type InstitutionFieldsProps = {
  readonly institution: Institution;
  readonly save: SaveInstitution;
  readonly firstFieldRef: RefObject<HTMLInputElement | null>;
};

const LEVELS = ['federal', 'state', 'municipal'] as const;
const NO_LEVEL = 'none';

/** What an institution is called, what it is, where it belongs and where it is. */
export function InstitutionFields({ institution, save, firstFieldRef }: InstitutionFieldsProps) {
  const { t } = useMessages();
  const { sectorOptions, stateOptions } = useInstitutionTexts();
  const { sector, level } = institution;
  // An authority says its level by what it is; of a university or a company it is a question of its own.
  const hasLevel = sector === '' || !LEVELS.some((id) => id === sector) || level !== '';
  return (
    <InlineRows>
      <InlineTextRow
        isWide
        label={t('institutions.name')}
        value={institution.name}
        onSave={(name) => save({ name })}
        inputRef={firstFieldRef}
      />
      <InlineTextRow
        label={t('institutions.shortName')}
        value={institution.shortName}
        onSave={(shortName) => save({ shortName })}
      />
      <InlineRow label={t('institutions.sector')}>
        <Calm>
          <Select
            label={t('institutions.sector')}
            isLabelHidden
            options={sectorOptions}
            value={sector === '' ? null : sector}
            onChange={(next) => save({ sector: next })}
            placeholder="–"
          />
        </Calm>
      </InlineRow>
      <InlineRow label={t('institutions.state')}>
        <Calm>
          <ComboBox
            label={t('institutions.state')}
            isLabelHidden
            options={stateOptions}
            value={institution.state === '' ? null : institution.state}
            onChange={(id) => save({ state: stateOptions.find((option) => option.id === id)?.id ?? '' })}
            placeholder="–"
          />
        </Calm>
      </InlineRow>
      {hasLevel && (
        <InlineRow label={t('institutions.level')}>
          <Calm>
            <Select
              label={t('institutions.level')}
              isLabelHidden
              options={[
                ...LEVELS.map((id) => ({ id, label: t(`records.value.level.${id}`) })),
                { id: NO_LEVEL, label: t('institutions.level.none') },
              ]}
              value={LEVELS.find((id) => id === level) ?? NO_LEVEL}
              onChange={(id) => save({ level: id === NO_LEVEL ? '' : id })}
            />
          </Calm>
        </InlineRow>
      )}
      <InlineTextRow label={t('institutions.city')} value={institution.city} onSave={(city) => save({ city })} />
      <InlineTextRow
        label={t('institutions.website')}
        isWide
        kind="url"
        value={institution.website}
        onSave={(website) => save({ website })}
      />
      <ParentRow institution={institution} onChange={(parentId) => save({ parentId })} />
      <InlineTextRow
        label={t('institutions.notes')}
        kind="long"
        value={institution.notes}
        onSave={(notes) => save({ notes })}
      />
    </InlineRows>
  );
}
