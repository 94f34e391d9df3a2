import { Plus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { groupsOn, holdersOn } from '../../../shared/domain/membership';
import type { Group, Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { ulid } from '../../../shared/ulid';
import { useRecords, useSession, useToday } from '../../live';
import { Button, Folded, Section, useMessages } from '../../ui';
import styles from './groups.module.css';
import { HolderList } from './HolderList';

/** Who speaks for the network, and its groups: each has a page of its own. */
export function GroupsSection({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const repository = useSession().repositories.network;
  const [, setLocation] = useLocation();
  const members = useRecords('members').records;
  const today = useToday(network.timeZone);
  const { working, ended } = groupsOn(network.groups, today);
  const leading = holdersOn(members, '', today);

  async function create(): Promise<void> {
    const id = ulid();
    await repository.update(NETWORK_ID, ({ groups }) => ({
      groups: [...groups, { id, title: '', description: '', endedOn: '' }],
    }));
    setLocation(`/network/groups/${id}`);
  }

  return (
    <Section
      title={t('groups.title')}
      actions={
        <Button changesData variant="quiet" size="small" icon={Plus} onPress={create}>
          {t('groups.create')}
        </Button>
      }
    >
      <p className={styles.hint}>{t('groups.text')}</p>
      {leading.length > 0 && (
        <div>
          <h3 className={styles.heading}>{t('groups.ofNetwork')}</h3>
          <HolderList holders={leading} />
        </div>
      )}
      {working.length > 0 && (
        <div>
          <h3 className={styles.heading}>{t('groups.groups')}</h3>
          <Groups groups={working} />
        </div>
      )}
      {ended.length > 0 && (
        <Folded label={t('groups.ended', { count: ended.length })}>
          <Groups groups={ended} />
        </Folded>
      )}
    </Section>
  );
}

function Groups({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useMessages();
  const members = useRecords('members').records;
  const today = useToday();
  return (
    <ul className={styles.list}>
      {groups.map(({ id, title, description }) => (
        <li key={id}>
          <Link href={`/network/groups/${id}`} className={styles.name}>
            {title || t('groups.unnamed')}
          </Link>{' '}
          <span className={styles.muted}>
            {t('groups.people', { count: new Set(holdersOn(members, id, today).map(({ member }) => member.id)).size })}
          </span>
          {description !== '' && <div className={styles.muted}>{description}</div>}
        </li>
      ))}
    </ul>
  );
}
