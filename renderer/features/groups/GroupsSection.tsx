import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { groupsOn, holdersOn } from '../../../shared/domain/membership';
import type { Group, Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { ulid } from '../../../shared/ulid';
import { useRecords, useSession, useToday } from '../../live';
import { Button, Folded, NameDialog, Section, useMessages } from '../../ui';
import styles from './groups.module.css';
import { HolderList } from './HolderList';
import { useGroupProblem } from './useGroupProblem';

/** Who speaks for the network, and its groups: each has a page of its own. */
export function GroupsSection({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const repository = useSession().repositories.network;
  const [, setLocation] = useLocation();
  const [isNaming, setNaming] = useState(false);
  const groupProblem = useGroupProblem();
  const members = useRecords('members').records;
  const today = useToday(network.timeZone);
  const { working, ended } = groupsOn(network.groups, today);
  const leading = holdersOn(members, '', today);

  async function create(title: string): Promise<void> {
    const id = ulid();
    await repository.update(NETWORK_ID, ({ groups }) => ({
      groups: [...groups, { id, title, description: '', endedOn: '' }],
    }));
    setLocation(`/network/groups/${id}`);
  }

  return (
    <Section
      title={t('groups.title')}
      actions={
        <Button changesData variant="quiet" size="small" icon={Plus} onPress={() => setNaming(true)}>
          {t('groups.create')}
        </Button>
      }
    >
      {isNaming && (
        <NameDialog
          title={t('groups.create')}
          label={t('groups.name')}
          hint={t('groups.nameHint')}
          missing={t('groups.nameMissing')}
          saveLabel={t('groups.create')}
          problemOf={(title) => groupProblem(network.groups, '', title)}
          onSave={create}
          onClose={() => setNaming(false)}
        />
      )}
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
