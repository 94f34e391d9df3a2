import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { institutionOf, memberToDisplayName, type Holder } from '../../../shared/domain/membership';
import { useRecords, useToday } from '../../live';
import { useMessages } from '../../ui';
import styles from './groups.module.css';
import { useRoleTexts } from './useRoleTexts';

type HolderListProps = {
  readonly holders: readonly Holder[];
  /** What can be done with somebody here. */
  readonly toolsOf?: (holder: Holder) => ReactNode;
};

/** People with what they do and since when. */
export function HolderList({ holders, toolsOf }: HolderListProps) {
  const { t } = useMessages();
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  const { nameOf, periodOf } = useRoleTexts();
  return (
    <ul className={styles.list}>
      {holders.map((holder) => {
        const { member, role } = holder;
        return (
          <li key={`${member.id} ${role.id}`} className={styles.holder}>
            <div className={styles.text}>
              <Link href={`/members/${member.id}`} className={styles.name}>
                {memberToDisplayName(member) || t('members.unnamed')}
              </Link>
              <div className={styles.muted}>
                {[nameOf(role), institutionOf(member, institutions, today), periodOf(role)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </div>
            </div>
            {toolsOf?.(holder)}
          </li>
        );
      })}
    </ul>
  );
}
