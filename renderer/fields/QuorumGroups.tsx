import { groupLabel } from '../../shared/documents';
import type { Electorate } from '../../shared/domain/quorum';
import type { Network } from '../../shared/schema';
import { FieldLabel, NumberField, Select, useMessages } from '../ui';
import styles from './QuorumGroups.module.css';

type Groups = Network['quorumGroups'];
type Group = Groups[number];

const UNITS = ['number', 'share'] as const;

/** How many of each group must be present: a number or a share of its members; 0 asks for none. */
export function QuorumGroups({
  groups,
  electorate,
  onSave,
}: {
  readonly groups: Groups;
  readonly electorate: Electorate;
  /** From the record as it is then: the fields are left faster than the screen follows. */
  readonly onSave: (change: (groups: Groups) => Groups) => Promise<unknown>;
}) {
  const { t } = useMessages();
  const change = (id: string, patch: Partial<Group>): Promise<unknown> =>
    onSave((current) => current.map((group) => (group.id === id ? { ...group, ...patch } : group)));
  return (
    <div role="group" aria-label={t('common.network.quorumGroups')} className={styles.groups}>
      <FieldLabel>{t('common.network.quorumGroups')}</FieldLabel>
      <p className={styles.hint}>{t('common.network.quorumGroupsHint')}</p>
      {groups.map((group) => (
        <GroupRow
          key={group.id}
          group={group}
          members={electorate.byGroup.get(group.id) ?? 0}
          onChange={(patch) => change(group.id, patch)}
        />
      ))}
      {groups.every(({ amount }) => amount <= 0) && (
        <p className={styles.warning}>{t('common.network.quorumGroupsMissing')}</p>
      )}
    </div>
  );
}

function GroupRow({
  group: { id, amount, isShare },
  members,
  onChange,
}: {
  readonly group: Group;
  readonly members: number;
  readonly onChange: (patch: Partial<Group>) => Promise<unknown>;
}) {
  const { t } = useMessages();
  const label = t(groupLabel(id));
  const isTooMany = amount > 0 && (isShare ? members === 0 : amount > members);
  return (
    <div className={styles.row}>
      <span aria-hidden>{label}</span>
      <NumberField
        label={label}
        isLabelHidden
        value={amount}
        min={0}
        {...(isShare && { max: 100 })}
        onChange={(next) => onChange({ amount: next ?? 0 })}
      />
      <Select
        label={t('common.network.quorumGroupUnit', { group: label })}
        isLabelHidden
        value={isShare ? 'share' : 'number'}
        onChange={(unit) =>
          onChange({ isShare: unit === 'share', ...(unit === 'share' && { amount: Math.min(100, amount) }) })
        }
        options={UNITS.map((unit) => ({ id: unit, label: t(`common.network.quorumGroupUnit.${unit}`) }))}
      />
      <span className={isTooMany ? styles.warning : styles.hint}>
        {t(isTooMany ? 'common.network.quorumGroupTooMany' : 'common.network.quorumGroupOf', { members })}
      </span>
    </div>
  );
}
