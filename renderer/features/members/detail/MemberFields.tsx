import type { RefObject } from 'react';
import type { Member } from '../../../../shared/schema';
import { Folded, InlineRows, useMessages } from '../../../ui';
import { InlineTextRow } from '../../../fields';
import { AddressingRows } from './AddressingRows';
import { ContactRow } from './ContactRow';
import type { SaveMember } from './SaveMember';
import { TagsRow } from './TagsRow';
import { TopicsRow } from './TopicsRow';

type MemberFieldsProps = {
  readonly member: Member;
  readonly save: SaveMember;
  readonly firstFieldRef: RefObject<HTMLInputElement | null>;
};

/** Who the person is, how to reach them, and what they are concerned with. */
export function MemberFields({ member, save, firstFieldRef }: MemberFieldsProps) {
  const { t } = useMessages();
  const isAddressed = member.addressedAs !== '' || member.preferredLanguage !== '';
  return (
    <div>
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
        <ContactRow member={member} kind="email" save={save} />
        <ContactRow member={member} kind="phone" save={save} />
        <InlineTextRow label={t('members.city')} value={member.city} onSave={(city) => save({ city })} />
        <TopicsRow label={t('members.seeks')} value={member.seeks} onChange={(seeks) => save({ seeks })} />
        <TopicsRow label={t('members.offers')} value={member.offers} onChange={(offers) => save({ offers })} />
        <TagsRow tags={member.tags} onChange={(tags) => save({ tags })} />
      </InlineRows>
      <Folded label={t('members.addressing')} isOpen={isAddressed}>
        <AddressingRows member={member} save={save} />
      </Folded>
    </div>
  );
}
