import type { Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { TimeZoneField } from '../../fields';
import { useDraft, useRecord, useSession } from '../../live';
import {
  EmptyState,
  FieldGrid,
  FieldGridWide,
  Page,
  PageHeader,
  Select,
  TextArea,
  TextField,
  useMessages,
} from '../../ui';
import { TrashDays } from '../trash';
import { GroupsSection } from '../groups';
import { LetterheadSection } from './LetterheadSection';
import { QuorumSection } from './QuorumSection';
import { TemplateSection } from './TemplateSection';

const CADENCES = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const;

export function NetworkScreen() {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  return (
    <Page layout="read">
      <PageHeader title={t('common.nav.network')} subtitle={t('common.network.subtitle')} />
      {network ? (
        <>
          <NetworkForm network={network} />
          <GroupsSection network={network} />
          <QuorumSection network={network} />
          <LetterheadSection network={network} />
          <TemplateSection network={network} />
          <TrashDays network={network} />
        </>
      ) : (
        <EmptyState drawing="network" title={t('common.network.emptyTitle')} text={t('common.network.emptyText')} />
      )}
    </Page>
  );
}

function NetworkForm({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const repository = useSession().repositories.network;

  const title = useDraft(network.title, (value) => repository.update(NETWORK_ID, { title: value }));
  const description = useDraft(network.description, (value) => repository.update(NETWORK_ID, { description: value }));
  const contactName = useDraft(network.contactName, (value) => repository.update(NETWORK_ID, { contactName: value }));
  const contactEmail = useDraft(network.contactEmail, (value) =>
    repository.update(NETWORK_ID, { contactEmail: value }),
  );

  return (
    <FieldGrid>
      <FieldGridWide>
        <TextField label={t('common.network.title')} {...title.field} />
      </FieldGridWide>
      <FieldGridWide>
        <TextArea label={t('common.network.description')} {...description.field} />
      </FieldGridWide>
      <TextField label={t('common.network.contactName')} {...contactName.field} />
      <TextField label={t('common.network.contactEmail')} type="email" {...contactEmail.field} />
      <Select
        label={t('common.network.cadence')}
        options={CADENCES.map((id) => ({ id, label: t(`common.cadence.${id}`) }))}
        value={network.cadence}
        onChange={(cadence) => repository.update(NETWORK_ID, { cadence })}
      />
      <TimeZoneField
        label={t('common.network.timeZone')}
        description={t('common.network.timeZoneHint')}
        value={network.timeZone}
        onChange={(timeZone) => repository.update(NETWORK_ID, { timeZone })}
      />
    </FieldGrid>
  );
}
