import { useState } from 'react';
import { LONGEST_SETUP_LINK } from '../../../../shared/domain/setupLink';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { valueOf } from '../../../live';
import { isReadingProblem, ReadingFailure, ReadingProgress, useReading, type ReadFile } from '../../../reading';
import { Button, Callout, FileDropZone, Form, TextArea, Toolbar, useMessages } from '../../../ui';
import styles from '../setupLink.module.css';
import type { SealedLink, UnusableLink } from './linkSteps';

interface ChooseLinkProps {
  readonly problem: UnusableLink | undefined;
  readonly onProblem: (problem: UnusableLink | undefined) => void;
  readonly onSealed: (text: string, seen: SealedLink) => void;
}

/** As a file, or as text that somebody was sent. */
export function ChooseLink({ problem, onProblem, onSealed }: ChooseLinkProps) {
  const { t } = useMessages();
  const reading = useReading();
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [unread, setUnread] = useState<ReadFile<'setupLink'>>();

  async function look(content: string): Promise<void> {
    const seen = await valueOf(window.verbund.lookAtSetupLink(content));
    if (seen.kind === 'sealed') onSealed(content, seen);
    else onProblem(seen);
  }

  async function read(files: readonly File[]): Promise<void> {
    setUnread(undefined);
    onProblem(undefined);
    const [file] = await reading.read('setupLink', files.slice(0, 1));
    if (!file) return;
    if (file.result.ok) await look(file.result.value);
    else setUnread(file);
  }

  async function submit(): Promise<void> {
    setUnread(undefined);
    onProblem(undefined);
    setEmpty(text.trim() === '');
    // No link is that long: the main process would not take the call.
    if (text.length > LONGEST_SETUP_LINK) onProblem({ kind: 'foreign' });
    else if (text.trim() !== '') await look(text);
  }

  return (
    <Form className={styles.form} onSubmit={submit}>
      {unread && !unread.result.ok && <NotRead file={unread.name} problem={unread.result.error} />}
      {problem && <LinkProblem problem={problem} />}
      <FileDropZone
        label={t('setupLink.accept.file')}
        description={t('setupLink.accept.fileHint')}
        accept=".verbund-link,.txt"
        onFiles={read}
      />
      <ReadingProgress reading={reading} />
      <TextArea
        label={t('setupLink.accept.text')}
        rows={2}
        value={text}
        onChange={(value) => {
          setText(value);
          setEmpty(false);
        }}
        {...(isEmpty && { error: t('setupLink.accept.empty') })}
      />
      <Toolbar>
        <Button type="submit" variant="primary">
          {t('setupLink.accept.next')}
        </Button>
      </Toolbar>
    </Form>
  );
}

function NotRead({
  file,
  problem,
}: {
  readonly file: string;
  readonly problem: Extract<ReadFile<'setupLink'>['result'], { readonly ok: false }>['error'];
}) {
  if (isReadingProblem(problem)) return <ReadingFailure file={file} problem={problem} />;
  return <LinkProblem problem={{ kind: 'foreign' }} />;
}

function LinkProblem({ problem }: { readonly problem: UnusableLink }) {
  const { t, formatDate, formatTime } = useMessages();
  const text =
    problem.kind === 'expired' || problem.kind === 'tooEarly'
      ? t(`setupLink.problem.${problem.kind}.text`, {
          date: formatDate(problem.expiresAt, LAPTOP_ZONE),
          time: formatTime(problem.expiresAt, LAPTOP_ZONE),
        })
      : t(`setupLink.problem.${problem.kind}.text`);
  return (
    <Callout isLive tone="danger" title={t(`setupLink.problem.${problem.kind}.title`)}>
      {text}
    </Callout>
  );
}
