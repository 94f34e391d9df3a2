import { useState } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import { hiddenItems } from '../../../../shared/domain/agenda';
import { RED } from '../../../../shared/schema/confidentiality';
import { useConfidentiality } from '../../../live';
import { Callout, EmptyState, Page, PageHeader, useMessages, useShortcut } from '../../../ui';
import { MeetingGone, meetingPath, type MeetingView, useMeeting, useShareable } from '../../meetings';
import { InvitationForm } from './InvitationForm';
import { OccasionChoice } from './OccasionChoice';
import { useDeliveries, type Occasion } from './useDeliveries';

/** Letters around a meeting: who still has to be told what, in which words, and as which kind of message. */
export function InviteScreen() {
  const [, params] = useRoute<{ readonly id: string }>('/meetings/:id/invite');
  const id = params?.id ?? '';
  const view = useMeeting(id);
  const [, navigate] = useLocation();
  useShortcut('escape', () => navigate(meetingPath(id)));
  if (!view) return <MeetingGone />;
  return <Invitations key={id} view={view} />;
}

/** A letter says of the meeting what those may know who get it. */
function Invitations({ view: whole }: { readonly view: MeetingView }) {
  const { t, formatLongDate, formatDateTime } = useMessages();
  const view = useShareable(whole);
  const { meeting } = view;
  const hidden = hiddenItems(whole, useConfidentiality()).length;
  const postings = useDeliveries(view);
  const [chosen, setChosen] = useState<Occasion>();
  const posting = postings.find(({ kind }) => kind === chosen) ?? postings[0];
  const details = [
    meeting.startsAt === '' ? t('meetings.undated') : formatLongDate(meeting.startsAt),
    meeting.sentEntry.sentAt !== '' &&
      t('invite.lastSent', { at: formatDateTime(meeting.sentEntry.sentAt, meeting.timeZone) }),
  ];
  return (
    <Page>
      <PageHeader
        preline={<Link href={meetingPath(meeting.id)}>{meetingTitle(meeting, t)}</Link>}
        title={t('invite.title')}
        subtitle={details.filter((part) => part !== false).join(' · ')}
      />
      {meeting.tlp === RED && (
        <Callout tone="warning" title={RED}>
          {t('common.confidential.noMail')}
        </Callout>
      )}
      {hidden > 0 && <Callout tone="warning">{t('meetings.confidential.hidden', { count: hidden })}</Callout>}
      {meeting.startsAt === '' && <Callout tone="warning">{t('invite.noStart')}</Callout>}
      {posting ? (
        <>
          {posting.kind === 'remind' && postings.length === 1 && (
            <Callout tone="success">
              {t('invite.upToDateText', { count: posting.recipients.length + posting.unreachable.length })}
            </Callout>
          )}
          <OccasionChoice postings={postings} chosen={posting.kind} onChoose={setChosen} />
          <InvitationForm key={posting.kind} view={view} posting={posting} />
        </>
      ) : (
        <EmptyState
          drawing="letters"
          title={t('invite.nobody')}
          text={t('invite.nobodyText')}
          action={<Link href={meetingPath(meeting.id)}>{t('invite.toMeeting')}</Link>}
        />
      )}
    </Page>
  );
}
