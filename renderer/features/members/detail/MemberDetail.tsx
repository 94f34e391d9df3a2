import type { RefObject } from 'react';
import type { Member } from '../../../../shared/schema';
import { useSession } from '../../../live';
import { type MaybeAsync, Page, Section, useMessages } from '../../../ui';
import { InlineText } from '../../../fields';
import { DisputeHint } from '../../syncStatus';
import { LikeMemberHint } from '../../twins';
import { MemberFields } from './MemberFields';
import { MemberHead } from './MemberHead';
import { MemberHistory } from './MemberHistory';
import { MembershipSection } from './MembershipSection';
import { Positions } from './Positions';
import { Roles } from './Roles';
import styles from './detail.module.css';
import type { SaveMember } from './SaveMember';

type MemberDetailProps = {
  readonly member: Member;
  readonly firstFieldRef: RefObject<HTMLInputElement | null>;
  readonly onEdit: () => void;
  readonly onRemove: () => MaybeAsync;
  readonly onErased: () => void;
};

/** Looking and editing in one: every text is a field, stored as it is typed. */
export function MemberDetail({ member, firstFieldRef, onEdit, onRemove, onErased }: MemberDetailProps) {
  const { t } = useMessages();
  const { members } = useSession().repositories;

  const save: SaveMember = (patch) => {
    onEdit();
    return members.update(member.id, patch);
  };

  return (
    <Page>
      <MemberHead member={member} onRemove={onRemove} onErased={onErased} />
      <DisputeHint record={member} />
      <LikeMemberHint member={member} />
      <MemberFields member={member} save={save} firstFieldRef={firstFieldRef} />
      <Positions member={member} save={save} />
      <Roles member={member} save={save} />
      <MembershipSection member={member} save={save} />
      <Section title={t('members.notes')} level={3}>
        <p className={styles.hint}>{t('members.notesHint')}</p>
        <InlineText
          label={t('members.notes')}
          placeholder={t('members.notesPlaceholder')}
          kind="long"
          value={member.notes}
          onSave={(notes) => save({ notes })}
        />
      </Section>
      <MemberHistory member={member} />
    </Page>
  );
}
