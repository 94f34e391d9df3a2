import { Merge, Trash2 } from 'lucide-react';
import { useState, type RefObject } from 'react';
import type { Institution } from '../../../shared/schema';
import { useSession } from '../../live';
import {
  type MaybeAsync,
  MenuButton,
  type MenuEntry,
  Page,
  PageHeader,
  Section,
  useMessages,
  useOfferCommands,
} from '../../ui';
import { FilesSection } from '../files';
import { useHistory } from '../history';
import { DisputeHint } from '../syncStatus';
import { LikeInstitutionHint } from '../twins';
import { InstitutionFields } from './InstitutionFields';
import { InstitutionHistory } from './InstitutionHistory';
import { InstitutionPeople } from './InstitutionPeople';
import type { SaveInstitution } from './SaveInstitution';
import { Sites } from './Sites';
import { SucceededNote } from './SucceededNote';
import { SucceedDialog } from './SucceedDialog';
import { TopicWeights } from './TopicWeights';
import { useInstitutionTexts } from './useInstitutionTexts';
import { VacancyList } from './vacancies/VacancyList';

type InstitutionDetailProps = {
  readonly institution: Institution;
  readonly firstFieldRef: RefObject<HTMLInputElement | null>;
  readonly onEdit: () => void;
  readonly onRemove: () => MaybeAsync;
};

export function InstitutionDetail({ institution, firstFieldRef, onEdit, onRemove }: InstitutionDetailProps) {
  const { t } = useMessages();
  const { institutions } = useSession().repositories;
  const { sectorName, stateName } = useInstitutionTexts();
  const [isSucceeding, setIsSucceeding] = useState(false);
  const place = [sectorName(institution.sector), stateName(institution.state)]
    .filter((text) => text !== '')
    .join(' · ');

  const save: SaveInstitution = (patch) => {
    onEdit();
    return institutions.update(institution.id, patch);
  };

  const name = institution.name || t('institutions.unnamed');
  const succeed: MenuEntry = {
    id: 'succeed',
    changesData: true,
    label: t('institutions.succeed'),
    icon: Merge,
    isDisabled: institution.successorId !== '',
    onSelect: () => setIsSucceeding(true),
  };
  const remove: MenuEntry = {
    id: 'remove',
    changesData: true,
    label: t('institutions.remove'),
    icon: Trash2,
    tone: 'danger',
    onSelect: onRemove,
  };
  const history = useHistory(institution.id);
  const entries = [succeed, history.entry, remove];
  useOfferCommands(name, entries);

  return (
    <Page>
      <PageHeader
        level={2}
        title={name}
        {...(place !== '' && { subtitle: place })}
        actions={<MenuButton label={t('institutions.more')} variant="quiet" items={entries} />}
      />
      {history.dialog}
      {isSucceeding && <SucceedDialog institution={institution} onClose={() => setIsSucceeding(false)} />}
      <SucceededNote institution={institution} />
      <DisputeHint record={institution} />
      <LikeInstitutionHint institution={institution} />
      <InstitutionFields institution={institution} save={save} firstFieldRef={firstFieldRef} />
      <VacancyList institution={institution} />
      <InstitutionPeople institutionId={institution.id} />
      <Section title={t('institutions.topics')} level={3}>
        <TopicWeights weights={institution.topicWeights} save={save} />
      </Section>
      <Sites institution={institution} save={save} />
      <FilesSection targetId={institution.id} level={3} />
      <InstitutionHistory institutionId={institution.id} />
    </Page>
  );
}
