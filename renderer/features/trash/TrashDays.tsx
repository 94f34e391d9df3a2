import type { Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useSession } from '../../live';
import { FieldGrid, Section, Select, useMessages } from '../../ui';

const CHOICES = [7, 14, 30, 60, 90, 180, 365, 0] as const;

/** How long what is deleted stays in the trash: one answer for the whole network. */
export function TrashDays({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const { network: repository } = useSession().repositories;
  const days = [...new Set([...CHOICES, network.trashDays])];
  return (
    <Section title={t('trash.settingTitle')}>
      <FieldGrid>
        <Select
          label={t('trash.setting')}
          description={t('trash.settingHint')}
          options={days.map((each) => ({ id: String(each), label: t('trash.settingDays', { days: each }) }))}
          value={String(network.trashDays)}
          onChange={(id) => repository.update(NETWORK_ID, { trashDays: Number(id) })}
        />
      </FieldGrid>
    </Section>
  );
}
