import { Trash2 } from 'lucide-react';
import type { RefObject } from 'react';
import type { Institution } from '../../../shared/schema';
import { useSession } from '../../live';
import {
  Calm,
  ComboBox,
  InlineRow,
  InlineRows,
  type MaybeAsync,
  MenuButton,
  Page,
  PageHeader,
  Section,
  Select,
  useMessages,
  useOfferCommands,
} from '../../ui';
import { InlineTextRow } from '../../fields';
import { useHistory } from '../history';
import { DisputeHint } from '../syncStatus';
import { InstitutionPeople } from './InstitutionPeople';
import { TopicWeights } from './TopicWeights';
import { VacancyList } from './vacancies/VacancyList';
import { useInstitutionTexts } from './useInstitutionTexts';

type InstitutionDetailProps = {
  readonly institution: Institution;
  readonly firstFieldRef: RefObject<HTMLInputElement | null>;
  readonly onEdit: () => void;
  readonly onRemove: () => MaybeAsync;
};

export function InstitutionDetail({ institution, firstFieldRef, onEdit, onRemove }: InstitutionDetailProps) {
  const { t } = useMessages();
  const { institutions } = useSession().repositories;
  const { sectorName, stateName, sectorOptions, stateOptions } = useInstitutionTexts();
  const place = [sectorName(institution.sector), stateName(institution.state)]
    .filter((text) => text !== '')
    .join(' · ');

  function save(patch: Partial<Institution>): Promise<unknown> {
    onEdit();
    return institutions.update(institution.id, patch);
  }

  const name = institution.name || t('institutions.unnamed');
  const remove = {
    id: 'remove',
    changesData: true,
    label: t('institutions.remove'),
    icon: Trash2,
    tone: 'danger' as const,
    onSelect: onRemove,
  };
  const history = useHistory(institution.id);
  useOfferCommands(name, [history.entry, remove]);

  return (
    <Page>
      <PageHeader
        level={2}
        title={name}
        {...(place !== '' && { subtitle: place })}
        actions={<MenuButton label={t('institutions.more')} variant="quiet" items={[history.entry, remove]} />}
      />
      {history.dialog}
      <DisputeHint record={institution} />
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
              value={institution.sector === '' ? null : institution.sector}
              onChange={(sector) => save({ sector })}
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
        <InlineTextRow label={t('institutions.city')} value={institution.city} onSave={(city) => save({ city })} />
        <InlineTextRow
          label={t('institutions.website')}
          isWide
          kind="url"
          value={institution.website}
          onSave={(website) => save({ website })}
        />
        <InlineTextRow
          label={t('institutions.notes')}
          kind="long"
          value={institution.notes}
          onSave={(notes) => save({ notes })}
        />
      </InlineRows>
      <VacancyList institution={institution} />
      <InstitutionPeople institutionId={institution.id} />
      <Section title={t('institutions.topics')} level={3}>
        <TopicWeights weights={institution.topicWeights} onChange={(topicWeights) => save({ topicWeights })} />
      </Section>
    </Page>
  );
}
