import { countMembers, quorumRuleOf } from '../../../../shared/domain/quorum';
import type { Meeting } from '../../../../shared/schema';
import { MEETING_QUORUM_RULES } from '../../../../shared/schema/meetings';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords, useSession } from '../../../live';
import { NumberField, SegmentedControl, useMessages } from '../../../ui';

/** Whether this meeting is quorate as the network says, or by a rule of its own. */
export function QuorumField({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useMessages();
  const { meetings } = useSession().repositories;
  const network = useRecord('network', NETWORK_ID);
  const memberCount = countMembers(useRecords('members').records);
  const save = (patch: Partial<Meeting>): Promise<unknown> => meetings.update(meeting.id, patch);
  const required = quorumRuleOf(meeting, network, memberCount)?.required ?? 0;
  // A number without a rule is one: earlier versions know no other.
  const kind = meeting.quorumRule === 'network' && meeting.quorum !== null ? 'number' : meeting.quorumRule;

  function choose(next: Meeting['quorumRule']): Promise<unknown> {
    // What the network says begins from the network's number again.
    return save(next === 'network' ? { quorumRule: next, quorum: null, quorumShare: null } : { quorumRule: next });
  }

  return (
    <>
      <SegmentedControl
        label={t('meetings.field.quorumRule')}
        description={t('meetings.field.quorumHint', { count: required })}
        value={kind}
        onChange={(next) => choose(next)}
        options={MEETING_QUORUM_RULES.map((id) => ({ id, label: t(`common.quorumRule.${id}`) }))}
      />
      {kind === 'number' && (
        <NumberField
          label={t('common.network.quorumNumber')}
          value={meeting.quorum}
          error={meeting.quorum === null ? t('common.network.quorumNumberMissing') : undefined}
          min={1}
          onChange={(quorum) => save({ quorumRule: 'number', quorum })}
        />
      )}
      {kind === 'share' && (
        <NumberField
          label={t('common.network.quorumShare')}
          value={meeting.quorumShare}
          error={meeting.quorumShare === null ? t('common.network.quorumShareMissing') : undefined}
          min={1}
          max={100}
          onChange={(quorumShare) => save({ quorumShare })}
        />
      )}
    </>
  );
}
