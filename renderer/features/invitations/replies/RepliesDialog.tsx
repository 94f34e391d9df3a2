import { useState } from 'react';
import type { PlannedReply } from '../../../../shared/domain/invitation';
import { applyReplies } from '../../../actions';
import { useSession } from '../../../live';
import { isReadingProblem, ReadingProgress, readingProblemText } from '../../../reading';
import { Button, Callout, Dialog, FileDropZone, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { RepliesTable } from './RepliesTable';
import { useReplyPlan, type FailedFile } from './useReplyPlan';

const SELECTABLE: ReadonlySet<PlannedReply['state']> = new Set(['change', 'outdated', 'uninvited']);

/** Answers from files. All that will change is shown first; what cannot be matched is named and left alone. */
export function RepliesDialog({ meetingId, onClose }: { readonly meetingId: string; readonly onClose: () => void }) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const { planned, failed, reading, read } = useReplyPlan();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isSelected = ({ key, state, isPreselected }: PlannedReply): boolean =>
    SELECTABLE.has(state) && isPreselected !== toggled.has(key);
  const selected = planned.filter(isSelected);

  function toggle(key: string): void {
    const next = new Set(toggled);
    if (!next.delete(key)) next.add(key);
    setToggled(next);
  }

  async function apply(): Promise<void> {
    const handle = await applyReplies(session, selected);
    onClose();
    offerUndo(handle, t('invite.replies.applied', { count: selected.length }), 'success');
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('invite.replies.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={selected.length === 0} onPress={() => apply()}>
            {t('invite.replies.apply', { count: selected.length })}
          </Button>
        </>
      }
    >
      <FileDropZone
        label={t('invite.replies.choose')}
        description={t('invite.replies.chooseHint')}
        accept=".eml,.ics,text/calendar,message/rfc822"
        allowsMultiple
        onFiles={(files) => read(files)}
      />
      <ReadingProgress reading={reading} />
      {failed.length > 0 && <FailedFiles failed={failed} />}
      {planned.length > 0 && (
        <RepliesTable
          meetingId={meetingId}
          planned={planned}
          isSelectable={({ state }) => SELECTABLE.has(state)}
          isSelected={isSelected}
          onToggle={toggle}
        />
      )}
    </Dialog>
  );
}

function FailedFiles({ failed }: { readonly failed: readonly FailedFile[] }) {
  const { t } = useMessages();
  return (
    <Callout tone="warning" isLive title={t('invite.replies.problems', { count: failed.length })}>
      <ul>
        {failed.map(({ file, error }) => (
          <li key={file}>
            {isReadingProblem(error) ? (
              <>
                {t(`reading.${error.type}`, { file })} {readingProblemText(t, error)}
              </>
            ) : (
              t(`invite.replies.problem.${error.type}`, { file, line: error.type === 'unreadable' ? error.line : 0 })
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
