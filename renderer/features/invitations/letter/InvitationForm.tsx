import type { MeetingView } from '../../meetings';
import styles from './InvitationForm.module.css';
import { LetterEditor } from './LetterEditor';
import { LetterPreview } from './LetterPreview';
import { SendSection } from './SendSection';
import type { Posting } from './useDeliveries';
import { useLetter } from './useLetter';

/** Text on the left, what one person will read on the right. */
export function InvitationForm({ view, posting }: { readonly view: MeetingView; readonly posting: Posting }) {
  const letter = useLetter(view.meeting, posting.kind);
  return (
    <>
      <div className={styles.columns}>
        <div>
          <LetterEditor letter={letter} canBecomeBlock={view.meeting.tlp !== 'TLP:RED'} />
        </div>
        <div>
          <LetterPreview view={view} posting={posting} letter={letter} />
        </div>
      </div>
      <SendSection view={view} posting={posting} letter={letter} />
    </>
  );
}
