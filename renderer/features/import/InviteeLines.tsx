import { meetingTitle } from '../../../shared/domain/titles';
import { useMessages } from '../../ui';
import styles from './import.module.css';
import { inviteeToLines, inviteeToShortText } from './inviteeWords';
import type { IntoMeeting } from './useIntoMeeting';

interface InviteeLinesProps {
  readonly line: number;
  readonly into: Pick<IntoMeeting, 'meeting' | 'plan'>;
}

/** What becomes of a row on the list of the meeting, in its column. */
export function InviteeText({ line, into: { meeting, plan } }: InviteeLinesProps) {
  const { t } = useMessages();
  const invitee = plan?.byLine.get(line);
  return meeting && invitee ? inviteeToShortText(invitee, t) : null;
}

/** In a sentence, at the open row, with what was not understood. */
export function InviteeLines({ line, into: { meeting, plan } }: InviteeLinesProps) {
  const { t } = useMessages();
  const invitee = plan?.byLine.get(line);
  if (!meeting || !invitee) return null;
  const [text, ...problems] = inviteeToLines(invitee, meetingTitle(meeting, t), t);
  return (
    <>
      <p>{text}</p>
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
    </>
  );
}
