import { countMembers, quorumRuleOf } from '../../../shared/domain/quorum';
import type { Network } from '../../../shared/schema';
import { NETWORK_ID, QUORUM_RULES, WITHOUT_QUORUM } from '../../../shared/schema/network';
import { withDefaults } from '../../../shared/schema/records';
import { useRecords, useSession } from '../../live';
import { FieldGrid, FieldGridWide, NumberField, Section, SegmentedControl, useMessages } from '../../ui';
import styles from './network.module.css';

/** When meetings of this network can decide, and what a vote is when they cannot. */
export function QuorumSection({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const repository = useSession().repositories.network;
  const members = useRecords('members').records;
  const { quorumRule, quorumNumber, quorumShare, withoutQuorum } = network;
  const rule = quorumRuleOf(withDefaults('meetings', {}), network, countMembers(members));
  return (
    <Section title={t('common.network.quorum')}>
      <p className={styles.hint}>{t('common.network.quorumText')}</p>
      <FieldGrid>
        <SegmentedControl
          label={t('common.network.quorumRule')}
          value={quorumRule}
          onChange={(next) => repository.update(NETWORK_ID, { quorumRule: next })}
          options={QUORUM_RULES.map((id) => ({ id, label: t(`common.quorumRule.${id}`) }))}
        />
        {quorumRule === 'number' && (
          <NumberField
            label={t('common.network.quorumNumber')}
            value={quorumNumber}
            error={quorumNumber === null ? t('common.network.quorumNumberMissing') : undefined}
            min={1}
            onChange={(next) => repository.update(NETWORK_ID, { quorumNumber: next })}
          />
        )}
        {quorumRule === 'share' && (
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
        {quorumRule !== 'none' && (
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
