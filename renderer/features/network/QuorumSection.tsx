import {
  byGroupPatch,
  electorateOf,
  leaveGroupsPatch,
  QUORUM_KINDS,
  quorumKindOf,
  quorumRuleOf,
  type QuorumKind,
} from '../../../shared/domain/quorum';
import type { Network } from '../../../shared/schema';
import { NETWORK_ID, WITHOUT_QUORUM } from '../../../shared/schema/network';
import { withDefaults } from '../../../shared/schema/records';
import { QuorumGroups } from '../../fields';
import { useRecords, useSession, useToday } from '../../live';
import { FieldGrid, FieldGridWide, NumberField, Section, SegmentedControl, useMessages } from '../../ui';
import styles from './network.module.css';

/** When meetings of this network can decide, and what a vote is when they cannot. */
export function QuorumSection({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const repository = useSession().repositories.network;
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  const day = useToday(network.timeZone);
  const { quorumNumber, quorumShare, quorumGroups, withoutQuorum } = network;
  const electorate = electorateOf({ members, institutions, day });
  const rule = quorumRuleOf(withDefaults('meetings', {}), network, electorate);
  const kind = quorumKindOf(network);

  function choose(next: QuorumKind): Promise<unknown> {
    if (next === 'groups') return repository.update(NETWORK_ID, byGroupPatch(electorate));
    return repository.update(NETWORK_ID, { quorumRule: next, ...leaveGroupsPatch(kind) });
  }

  return (
    <Section title={t('common.network.quorum')}>
      <p className={styles.hint}>{t('common.network.quorumText')}</p>
      <FieldGrid>
        <FieldGridWide>
          <SegmentedControl
            label={t('common.network.quorumRule')}
            value={kind}
            onChange={(next) => choose(next)}
            options={QUORUM_KINDS.map((id) => ({ id, label: t(`common.quorumRule.${id}`) }))}
          />
        </FieldGridWide>
        {kind === 'number' && (
          <NumberField
            label={t('common.network.quorumNumber')}
            value={quorumNumber}
            error={quorumNumber === null ? t('common.network.quorumNumberMissing') : undefined}
            min={1}
            onChange={(next) => repository.update(NETWORK_ID, { quorumNumber: next })}
          />
        )}
        {kind === 'share' && (
          <NumberField
            label={t('common.network.quorumShare')}
            description={t('common.network.quorumShareHint', { count: rule?.required ?? 0 })}
            value={quorumShare}
            error={quorumShare === null ? t('common.network.quorumShareMissing') : undefined}
            min={1}
            max={100}
            onChange={(next) => repository.update(NETWORK_ID, { quorumShare: next })}
          />
        )}
        {kind === 'groups' && (
          <FieldGridWide>
            <QuorumGroups
              groups={quorumGroups}
              electorate={electorate}
              onSave={(change) =>
                repository.update(NETWORK_ID, (current) => ({ quorumGroups: change(current.quorumGroups) }))
              }
            />
          </FieldGridWide>
        )}
        {kind !== 'none' && (
          <FieldGridWide>
            <SegmentedControl
              label={t('common.network.withoutQuorum')}
              value={withoutQuorum}
              onChange={(next) => repository.update(NETWORK_ID, { withoutQuorum: next })}
              options={WITHOUT_QUORUM.map((id) => ({ id, label: t(`common.withoutQuorum.${id}`) }))}
            />
          </FieldGridWide>
        )}
      </FieldGrid>
    </Section>
  );
}
