import { useMemo, useState } from 'react';
import { inviteMembers } from '../../../actions';
import { useSession } from '../../../live';
import { Button, ComboBox, EmptySection, Section, toast, Toolbar, useMessages } from '../../../ui';
import { RepliesDialog } from '../replies/RepliesDialog';
import { gapAnchor, type MeetingView, useMemberOptions } from '../../meetings';
import { InviteByFilterDialog } from './InviteByFilterDialog';
import { InviteesTable } from './InviteesTable';
import styles from './InviteesSection.module.css';

export function InviteesSection({ view }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const session = useSession();
  const { meeting, event, attendance, members } = view;
  const [isFiltering, setIsFiltering] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const options = useMemberOptions();
  const invited = useMemo(() => attendance.filter((entry) => entry.invited), [attendance]);
  const invitedIds = useMemo(() => new Set(invited.map(({ memberId }) => memberId)), [invited]);
  const free = useMemo(() => options.filter(({ id }) => !invitedIds.has(id)), [options, invitedIds]);
  const allMembers = [...members.values()]
    .filter(({ id, membership }) => membership === 'member' && !invitedIds.has(id))
    .map(({ id }) => id);
  const answers = (rsvp: string): number => invited.filter((entry) => entry.rsvp === rsvp).length;

  async function invite(memberIds: readonly string[]): Promise<void> {
    await inviteMembers(session, meeting.id, memberIds);
    if (memberIds.length > 1)
      toast({ tone: 'success', message: t('meetings.invitees.added', { count: memberIds.length }) });
  }

  return (
    <Section title={t('meetings.invitees')}>
      <Toolbar
        end={
          invited.length > 0 && (
            <span className={styles.counts}>
              {t('meetings.invitees.counts', {
                invited: invited.length,
                yes: answers('yes'),
                no: answers('no'),
                open: answers('none') + answers('maybe'),
              })}
            </span>
          )
        }
      >
        <div className={styles.search} id={gapAnchor('invitees')}>
          <ComboBox
            label={t('meetings.invitees.add')}
            isLabelHidden
            placeholder={t('meetings.invitees.add')}
            options={free}
            value={null}
            onChange={(id) => (id === null ? undefined : invite([id]))}
          />
        </div>
        <Button changesData isDisabled={allMembers.length === 0} onPress={() => invite(allMembers)}>
          {t('meetings.invitees.addAll', { count: allMembers.length })}
        </Button>
        <Button changesData onPress={() => setIsFiltering(true)}>
          {t('meetings.invitees.byFilter')}
        </Button>
        {meeting.sentEntry.sentAt !== '' && (
          <Button changesData onPress={() => setIsReading(true)}>
            {t('invite.replies.open')}
          </Button>
        )}
      </Toolbar>
      {invited.length === 0 ? (
        <EmptySection drawing="members" text={t('meetings.invitees.empty')} />
      ) : (
        <InviteesTable entries={invited} meeting={meeting} event={event} />
      )}
      {isFiltering && (
        <InviteByFilterDialog
          excluded={invitedIds}
          onInvite={(ids) => invite(ids)}
          onClose={() => setIsFiltering(false)}
        />
      )}
      {isReading && <RepliesDialog meeting={meeting} onClose={() => setIsReading(false)} />}
    </Section>
  );
}
