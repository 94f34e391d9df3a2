import { meetingTitle } from '../../../shared/domain/titles';
import { useMessages } from '../../ui';
import styles from './import.module.css';
import { inviteeToLines } from './inviteeWords';
import type { IntoMeeting } from './useIntoMeeting';

interface InviteeLinesProps {
  readonly line: number;
  readonly into: Pick<IntoMeeting, 'meeting' | 'plan'>;
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
