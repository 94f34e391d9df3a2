import { useState } from 'react';
import { applyReplies } from '../../../actions';
import { useSession } from '../../../live';
import { isReadingProblem, ReadingProgress, readingProblemText, type FileProblem } from '../../../reading';
import {
  Button,
  Callout,
  Dialog,
  FileDropZone,
  Muted,
  Tabs,
  useFirstRows,
  useMessages,
  type TabItem,
} from '../../../ui';
import type { Meeting } from '../../../../shared/schema';
import { useOfferUndo } from '../../../undo';
import { BouncesTable } from './BouncesTable';
import { MailsTable } from './MailsTable';
import { RepliesTable } from './RepliesTable';
import { useAnswerPlan, type Answers } from './useAnswerPlan';
import { usePastedFiles } from './usePastedFiles';

const GROUPS = ['replies', 'words', 'bounces', 'automatic', 'receipts', 'unclear'] as const;
type Group = (typeof GROUPS)[number];

/** What the file dialog of the system offers; what is dropped may be any file. */
const ACCEPTED = '.eml,.msg,.mbox,.mbx,.ics,text/calendar,message/rfc822,application/mbox,application/vnd.ms-outlook';

/** Answers from files. All that will change is shown first; what cannot be matched is named and left alone. */
export function RepliesDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const answers = useAnswerPlan(meeting);
  const { problems, twins, reading, read, taken, hasAnswers } = answers;
  usePastedFiles(read);

  async function apply(): Promise<void> {
    const handle = await applyReplies(session, taken);
    onClose();
    offerUndo(handle, t('invite.replies.applied', { count: taken.length }), 'success');
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('invite.replies.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={taken.length === 0} onPress={() => apply()}>
            {t('invite.replies.apply', { count: taken.length })}
          </Button>
        </>
      }
    >
      <FileDropZone
        label={t('invite.replies.choose')}
        // Whoever has read it needs the room for what came.
        {...(hasAnswers ? {} : { description: t('invite.replies.chooseHint') })}
        accept={ACCEPTED}
        allowsMultiple
        onFiles={(files) => read(files)}
      />
      <ReadingProgress reading={reading} />
      {problems.length > 0 && <Problems problems={problems} />}
      {twins > 0 && (
        <p role="status">
          <Muted>{t('answers.twins', { count: twins })}</Muted>
        </p>
      )}
      <Groups answers={answers} meeting={meeting} />
    </Dialog>
  );
}

/** Only kinds of answers that there are; the one that was looked at stays, as long as it has some. */
function Groups({ answers, meeting }: { readonly answers: Answers; readonly meeting: Meeting }) {
  const { t } = useMessages();
  const [wanted, setWanted] = useState<Group>('replies');
  const { plan } = answers;
  const groups = GROUPS.filter((group) => plan[group].length > 0);
  const [first] = groups;
  if (first === undefined) return null;
  const contents: Readonly<Record<Group, () => TabItem['content']>> = {
    replies: () => <RepliesTable meetingId={meeting.id} answers={answers} />,
    words: () => <MailsTable meetingId={meeting.id} answers={answers} group="words" />,
    bounces: () => <BouncesTable bounces={plan.bounces} />,
    automatic: () => <MailsTable meetingId={meeting.id} answers={answers} group="automatic" />,
    receipts: () => <MailsTable meetingId={meeting.id} answers={answers} group="receipts" />,
    unclear: () => <MailsTable meetingId={meeting.id} answers={answers} group="unclear" />,
  };
  const value = groups.includes(wanted) ? wanted : first;
  return (
    <Tabs
      label={t('answers.groups')}
      value={value}
      onChange={setWanted}
      items={groups.map((id) => ({
        id,
        label: t(`answers.group.${id}`),
        count: plan[id].length,
        content: contents[id](),
      }))}
    />
  );
}

function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { t } = useMessages();
  const { first, more } = useFirstRows(problems, 20);
  return (
    <Callout tone="warning" isLive title={t('invite.replies.problems', { count: problems.length })}>
      <ul>
        {first.map(({ file, problem }, index) => (
          <li key={index}>
            {isReadingProblem(problem) ? (
              <>
                {t(`reading.${problem.type}`, { file })} {readingProblemText(t, problem)}
              </>
            ) : (
              t(`invite.replies.problem.${problem.type}`, {
                file,
                line: problem.type === 'unreadable' ? problem.line : 0,
              })
            )}
          </li>
        ))}
      </ul>
      {more}
    </Callout>
  );
}
