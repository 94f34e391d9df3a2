import type { RefObject } from 'react';
import type { Member } from '../../../../shared/schema';
import { MEMBERSHIPS } from '../../../../shared/schema/members';
import { Calm, DateField, InlineRow, InlineRows, Select, useMessages } from '../../../ui';
import { InlineTextRow } from '../../../fields';
import { Consents } from './Consents';
import { emailProblemOf } from './emailProblem';
import type { SaveMember } from './SaveMember';
import { TopicsRow } from './TopicsRow';

type MemberFieldsProps = {
  readonly member: Member;
  readonly save: SaveMember;
  readonly firstFieldRef: RefObject<HTMLInputElement | null>;
};

export function MemberFields({ member, save, firstFieldRef }: MemberFieldsProps) {
  const { t } = useMessages();

  function emailProblem(text: string): string | undefined {
    const problem = emailProblemOf(text);
    return problem && t(`members.email.${problem}`);
  }

  return (
    <InlineRows>
      <InlineTextRow
        label={t('members.salutation')}
        value={member.salutation}
        onSave={(salutation) => save({ salutation })}
      />
      <InlineTextRow
        label={t('members.academicTitle')}
        value={member.academicTitle}
        onSave={(academicTitle) => save({ academicTitle })}
      />
      <InlineTextRow
        label={t('members.givenName')}
        value={member.givenName}
        onSave={(givenName) => save({ givenName })}
        inputRef={firstFieldRef}
      />
      <InlineTextRow
        label={t('members.familyName')}
        value={member.familyName}
        onSave={(familyName) => save({ familyName })}
      />
      <InlineTextRow
        label={t('members.email')}
        isWide
        kind="email"
        value={member.email}
        onSave={(email) => save({ email: email.trim() })}
        problemOf={emailProblem}
      />
      <InlineTextRow label={t('members.phone')} kind="tel" value={member.phone} onSave={(phone) => save({ phone })} />
      <InlineTextRow label={t('members.city')} value={member.city} onSave={(city) => save({ city })} />
      <TopicsRow label={t('members.seeks')} value={member.seeks} onChange={(seeks) => save({ seeks })} />
      <TopicsRow label={t('members.offers')} value={member.offers} onChange={(offers) => save({ offers })} />
      <Consents consents={member.consents} save={save} />
      <InlineRow label={t('members.status')}>
        <Calm>
          <Select
            label={t('members.status')}
            isLabelHidden
            options={MEMBERSHIPS.map((id) => ({ id, label: t(`members.status.${id}`) }))}
            value={member.membership}
            onChange={(membership) => save({ membership })}
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
      <InlineTextRow label={t('members.source')} value={member.source} onSave={(source) => save({ source })} />
    </InlineRows>
  );
}
