import { useMemo, useState } from 'react';
import { positionOn } from '../../../../shared/domain/membership';
import { SECTORS, type Sector } from '../../../../shared/schema/institutions';
import { MEMBERSHIPS, type Membership } from '../../../../shared/schema/members';
import { useRecords, useToday } from '../../../live';
import { Button, Dialog, FieldGrid, Select, useMessages } from '../../../ui';

const ALL = 'all';

type InviteByFilterDialogProps = {
  readonly excluded: ReadonlySet<string>;
  readonly onInvite: (memberIds: readonly string[]) => void;
  readonly onClose: () => void;
};

export function InviteByFilterDialog({ excluded, onInvite, onClose }: InviteByFilterDialogProps) {
  const { t } = useMessages();
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').byId;
  const topics = useRecords('topics').records;
  const today = useToday();
  const [membership, setMembership] = useState<Membership | typeof ALL>('member');
  const [sector, setSector] = useState<Sector | typeof ALL>(ALL);
  const [topicId, setTopicId] = useState<string>(ALL);

  const found = useMemo(
    () =>
      members
        .filter(
          (member) =>
            !excluded.has(member.id) &&
            (membership === ALL || member.membership === membership) &&
            (topicId === ALL || member.seeks.includes(topicId) || member.offers.includes(topicId)) &&
            (sector === ALL || institutions.get(positionOn(member, today)?.institutionId ?? '')?.sector === sector),
        )
        .map(({ id }) => id),
    [members, institutions, excluded, membership, sector, topicId, today],
  );
  const all = { id: ALL, label: t('meetings.filter.all') } as const;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meetings.invitees.byFilterTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={found.length === 0}
            onPress={() => {
              onInvite(found);
              onClose();
            }}
          >
            {t('meetings.invitees.addCount', { count: found.length })}
          </Button>
        </>
      }
    >
      <FieldGrid>
        <Select label={t('meetings.filter.membership')} value={membership} onChange={setMembership} options={[all, ...MEMBERSHIPS.map((id) => ({ id, label: t(`meetings.membership.${id}`) }))]} />
        <Select label={t('meetings.filter.sector')} value={sector} onChange={setSector} options={[all, ...SECTORS.map((id) => ({ id, label: t(`meetings.sector.${id}`) }))]} />
        <Select label={t('meetings.filter.topic')} value={topicId} onChange={setTopicId} options={[all, ...topics.map(({ id, title }) => ({ id, label: title }))]} />
      </FieldGrid>
    </Dialog>
  );
}
