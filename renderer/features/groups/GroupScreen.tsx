import { Trash2, UserMinus } from 'lucide-react';
import { Link, useLocation, useRoute } from 'wouter';
import { endRole, holdersOn, memberToDisplayName, type Holder } from '../../../shared/domain/membership';
import type { Group } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { removeGroup } from '../../actions';
import { InlineTextRow } from '../../fields';
import { useRecord, useRecords, useSession, useToday } from '../../live';
import {
  Callout,
  Calm,
  DateField,
  EmptyState,
  IconButton,
  InlineRow,
  InlineRows,
  MenuButton,
  Page,
  PageHeader,
  Section,
  useMessages,
} from '../../ui';
import { useOfferUndo } from '../../undo';
import { AddHolder } from './AddHolder';
import styles from './groups.module.css';
import { HolderList } from './HolderList';
import { useGroupProblem } from './useGroupProblem';

/** A group of the network: what it is for, and who is in it. */
export function GroupScreen() {
  const { t } = useMessages();
  const [, params] = useRoute<{ readonly id: string }>('/network/groups/:id');
  const groups = useRecord('network', NETWORK_ID)?.groups ?? [];
  const group = groups.find(({ id }) => id === params?.id);
  return (
    <Page layout="read">
      {group ? (
        <GroupPage key={group.id} group={group} groups={groups} />
      ) : (
        <EmptyState drawing="nothingFound" title={t('groups.gone.title')} text={t('groups.gone.text')} />
      )}
    </Page>
  );
}

function GroupPage({ group, groups }: { readonly group: Group; readonly groups: readonly Group[] }) {
  const problem = useGroupProblem()(groups, group.id, group.title);
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const [, setLocation] = useLocation();
  const members = useRecords('members').records;
  const today = useToday();
  const holders = holdersOn(members, group.id, today);
  const title = group.title || t('groups.unnamed');

  function save(patch: Partial<Group>): Promise<unknown> {
    return session.repositories.network.update(NETWORK_ID, (network) => ({
      groups: network.groups.map((one) => (one.id === group.id ? { ...one, ...patch } : one)),
    }));
  }
  async function remove(): Promise<void> {
    const undo = await removeGroup(session, group.id);
    setLocation('/network');
    offerUndo(undo, t('groups.removed', { title }));
  }
  async function end({ member, role }: Holder): Promise<void> {
    const { undo } = await session.write((unit) =>
      unit.update('members', member.id, ({ roles }) => ({
        roles: endRole(roles, role.id, today),
      })),
    );
    offerUndo(undo, t('groups.roleEnded', { name: memberToDisplayName(member) }));
  }

  return (
    <>
      <PageHeader
        preline={<Link href="/network">{t('common.nav.network')}</Link>}
        title={title}
        actions={
          <MenuButton
            label={t('groups.more')}
            variant="quiet"
            items={[
              {
                id: 'remove',
                changesData: true,
                label: t('groups.remove'),
                icon: Trash2,
                tone: 'danger',
                onSelect: remove,
              },
            ]}
          />
        }
      />
      {problem !== undefined && <Callout tone="warning">{problem}</Callout>}
      <InlineRows>
        <InlineTextRow isWide label={t('groups.name')} value={group.title} onSave={(text) => save({ title: text })} />
        <InlineTextRow
          label={t('groups.description')}
          kind="long"
          value={group.description}
          onSave={(description) => save({ description })}
        />
        <InlineRow label={t('groups.endedOn')}>
          <Calm>
            <DateField
              label={t('groups.endedOn')}
              isLabelHidden
              value={group.endedOn === '' ? null : group.endedOn}
              onChange={(day) => save({ endedOn: day ?? '' })}
            />
          </Calm>
        </InlineRow>
      </InlineRows>
      <Section title={t('groups.peopleTitle')}>
        {holders.length === 0 && <p className={styles.muted}>{t('groups.nobody')}</p>}
        <HolderList
          holders={holders}
          toolsOf={(holder) => (
            <IconButton
              changesData
              label={t('groups.roleEnd', { name: memberToDisplayName(holder.member) })}
              icon={UserMinus}
              onPress={() => end(holder)}
            />
          )}
        />
        <AddHolder groupId={group.id} presentIds={holders.map(({ member }) => member.id)} />
      </Section>
    </>
  );
}
