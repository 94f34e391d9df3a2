import { changeMembership } from '../../../../shared/domain/membership';
import type { Member, Membership } from '../../../../shared/schema';
import { MEMBERSHIPS } from '../../../../shared/schema/members';
import { ulid } from '../../../../shared/ulid';
import { InlineTextRow } from '../../../fields';
import { useToday } from '../../../live';
import { Calm, DateField, InlineRow, InlineRows, Section, Select, useMessages } from '../../../ui';
import { Consents } from './Consents';
import { JoinedRows } from './JoinedRows';
import { MembershipHistory } from './MembershipHistory';
import type { SaveMember } from './SaveMember';

/** How the person stands to the network, since when, how they came to it, and to what they agreed. */
export function MembershipSection({ member, save }: { readonly member: Member; readonly save: SaveMember }) {
  const { t } = useMessages();
  const today = useToday();

  function change(membership: Membership): Promise<unknown> {
    const id = ulid();
    return save((current) => changeMembership(current, { id, membership, since: today }));
  }

  return (
    <Section title={t('members.membership')} level={3}>
      <InlineRows>
        <InlineRow label={t('members.status')}>
          <Calm>
            <Select
              label={t('members.status')}
              isLabelHidden
              options={MEMBERSHIPS.map((id) => ({ id, label: t(`members.status.${id}`) }))}
              value={member.membership}
              onChange={change}
            />
          </Calm>
        </InlineRow>
        <InlineRow label={t('members.joinedOn')}>
          <Calm>
            <DateField
              label={t('members.joinedOn')}
              isLabelHidden
              value={member.joinedOn === '' ? null : member.joinedOn}
              onChange={(date) => save({ joinedOn: date ?? '' })}
            />
          </Calm>
        </InlineRow>
        <MembershipHistory member={member} save={save} />
        <JoinedRows member={member} save={save} />
        <InlineTextRow label={t('members.source')} value={member.source} onSave={(source) => save({ source })} />
        <Consents consents={member.consents} save={save} />
      </InlineRows>
    </Section>
  );
}
