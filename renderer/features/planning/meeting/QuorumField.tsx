import {
  byGroupPatch,
  dayOf,
  electorateOf,
  leaveGroupsPatch,
  MEETING_QUORUM_KINDS,
  meetingQuorumKindOf,
  quorumRuleOf,
  type MeetingQuorumKind,
} from '../../../../shared/domain/quorum';
import { groupLabel } from '../../../../shared/documents';
import type { Meeting } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { QuorumGroups } from '../../../fields';
import { useRecord, useRecords, useSession, useToday } from '../../../live';
import { FieldGrid, FieldGridWide, NumberField, SegmentedControl, useMessages } from '../../../ui';

/** Whether this meeting is quorate as the network says, or by a rule of its own. */
export function QuorumField({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useMessages();
  const { meetings } = useSession().repositories;
  const network = useRecord('network', NETWORK_ID);
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  const today = useToday(meeting.timeZone);
  const electorate = electorateOf({ members, institutions, day: dayOf(meeting) || today });
  const save = (patch: Partial<Meeting>): Promise<unknown> => meetings.update(meeting.id, patch);
  const rule = quorumRuleOf(meeting, network, electorate);
  const kind = meetingQuorumKindOf(meeting);

  function choose(next: MeetingQuorumKind): Promise<unknown> {
    if (next === 'groups') return save(byGroupPatch(electorate));
    // What the network says begins from the network's number again.
    if (next === 'network') return save({ quorumRule: next, quorum: null, quorumShare: null, quorumGroups: [] });
    return save({ quorumRule: next, ...leaveGroupsPatch(kind) });
  }

  /** What the rule asks for now; groups of its own say so themselves, below. */
  function hint(): string {
    if (!rule?.groups) return t('meetings.field.quorumHint', { count: rule?.required ?? 0 });
    const groups = rule.groups.map(({ group, required }) =>
      t('documents.quorum.groupThere', { group: t(groupLabel(group)), present: required }),
    );
    return t('meetings.field.quorumGroupsHint', { groups: groups.join(', ') });
  }

  return (
    <FieldGrid>
      <FieldGridWide>
        <SegmentedControl
          label={t('meetings.field.quorumRule')}
          description={kind === 'groups' ? undefined : hint()}
          value={kind}
          onChange={(next) => choose(next)}
          options={MEETING_QUORUM_KINDS.map((id) => ({ id, label: t(`common.quorumRule.${id}`) }))}
        />
      </FieldGridWide>
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
      {kind === 'groups' && (
        <FieldGridWide>
          <QuorumGroups
            groups={meeting.quorumGroups}
            electorate={electorate}
            onSave={(change) =>
              meetings.update(meeting.id, (current) => ({ quorumGroups: change(current.quorumGroups) }))
            }
          />
        </FieldGridWide>
      )}
    </FieldGrid>
  );
}
