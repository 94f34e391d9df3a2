import { useEffect, useState } from 'react';
import { LONGEST_SETUP_LINK } from '../../../shared/domain/setupLink';
import type { AcceptedLink, OpenedLink, SeenLink } from '../../../shared/ipc/setupLink';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { Translate } from '../../../shared/messages/translate';
import { useApp, useCountdown, valueOf } from '../../live';
import { isReadingProblem, ReadingFailure, ReadingProgress, useReading, type ReadFile } from '../../reading';
import {
  Button,
  Callout,
  DetailRows,
  FileDropZone,
  Form,
  TextArea,
  TextField,
  Toolbar,
  useAct,
  useMessages,
} from '../../ui';
import { findingToCallout } from '../sync';
import styles from './setupLink.module.css';

type Unusable = Exclude<SeenLink, { readonly kind: 'sealed' }>;
type Sealed = Extract<SeenLink, { readonly kind: 'sealed' }>;
type Open = Extract<OpenedLink, { readonly kind: 'open' }>;

type Step =
  | { readonly kind: 'choose'; readonly problem?: Unusable }
  | { readonly kind: 'words'; readonly text: string; readonly seen: Sealed; readonly isForgotten?: boolean }
  | { readonly kind: 'plan'; readonly text: string; readonly seen: Sealed; readonly link: Open };

/** A link, its words, and what it will do before it does it. What is secret in it never comes here. */
export function AcceptLink() {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const act = useAct();

  // What was opened waits in the main process, for no longer than this.
  useEffect(
    () => () =>
      act(async () => {
        await valueOf(window.verbund.forgetSetupLink());
      }),
    [act],
  );

  const startAnew = (problem?: Unusable): void => setStep({ kind: 'choose', ...(problem && { problem }) });
  switch (step.kind) {
    case 'choose':
      return (
        <ChooseLink
          problem={step.problem}
          onProblem={startAnew}
          onSealed={(text, seen) => setStep({ kind: 'words', text, seen })}
        />
      );
    case 'words':
      return (
        <AskWords
          {...step}
          onUnusable={startAnew}
          onOther={() => startAnew()}
          onOpen={(link) => setStep({ ...step, kind: 'plan', link })}
        />
      );
    case 'plan':
      return (
        <ShowPlan
          link={step.link}
          onUnusable={startAnew}
          onForgotten={() => setStep({ kind: 'words', text: step.text, seen: step.seen, isForgotten: true })}
          onOther={() => startAnew()}
        />
      );
  }
}

interface ChooseLinkProps {
  readonly problem: Unusable | undefined;
  readonly onProblem: (problem: Unusable | undefined) => void;
  readonly onSealed: (text: string, seen: Sealed) => void;
}

function ChooseLink({ problem, onProblem, onSealed }: ChooseLinkProps) {
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
      {problem && <UnusableLink problem={problem} />}
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
  return <UnusableLink problem={{ kind: 'foreign' }} />;
}

function UnusableLink({ problem }: { readonly problem: Unusable }) {
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

interface AskWordsProps {
  readonly text: string;
  readonly seen: Sealed;
  readonly isForgotten?: boolean;
  readonly onUnusable: (problem: Unusable) => void;
  readonly onOther: () => void;
  readonly onOpen: (link: Open) => void;
}

function AskWords({ text, seen, isForgotten = false, onUnusable, onOther, onOpen }: AskWordsProps) {
  const { t, language, formatDate, formatTime } = useMessages();
  const [words, setWords] = useState('');
  const [answer, setAnswer] = useState<WrongWords>();
  const countdown = useCountdown(0);

  async function submit(): Promise<void> {
    if (countdown.seconds > 0) return;
    const opened = await valueOf(window.verbund.openSetupLink(text, words));
    switch (opened.kind) {
      case 'open':
        onOpen(opened);
        return;
      case 'count':
      case 'unknown':
        setAnswer(opened);
        return;
      case 'wrong':
      case 'wait':
        setAnswer(opened);
        countdown.start(opened.waitMs);
        return;
      default:
        onUnusable(opened);
    }
  }

  return (
    <Form className={styles.form} onSubmit={submit}>
      {isForgotten && <Callout isLive>{t('setupLink.accept.forgotten')}</Callout>}
      <TextField
        label={t('setupLink.accept.words')}
        description={t('setupLink.accept.wordsHelp')}
        autoFocus
        autoComplete="off"
        spellCheck="false"
        maxLength={500}
        value={words}
        onChange={(value) => {
          setWords(value);
          setAnswer(undefined);
        }}
        {...(answer && problemOf(answer, t, language))}
      />
      {countdown.seconds > 0 && (
        <p className={styles.note}>{t('setupLink.accept.wait', { seconds: countdown.seconds })}</p>
      )}
      <p className={styles.note}>
        {t('setupLink.accept.validUntil', {
          date: formatDate(seen.expiresAt, LAPTOP_ZONE),
          time: formatTime(seen.expiresAt, LAPTOP_ZONE),
        })}
      </p>
      <Toolbar>
        <Button type="submit" variant="primary" isDisabled={countdown.seconds > 0}>
          {t('setupLink.accept.open')}
        </Button>
        <Button onPress={onOther}>{t('setupLink.accept.other')}</Button>
      </Toolbar>
    </Form>
  );
}

type WrongWords = Extract<OpenedLink, { readonly kind: 'count' | 'unknown' | 'wrong' | 'wait' }>;

function problemOf(answer: WrongWords, t: Translate, language: string): { readonly error?: string } {
  if (answer.kind === 'count') return { error: t('setupLink.accept.count', { count: answer.count }) };
  if (answer.kind === 'unknown') {
    const places = new Intl.ListFormat(language).format(answer.places.map(String));
    return { error: t('setupLink.accept.unknown', { places, count: answer.places.length }) };
  }
  return answer.kind === 'wrong' ? { error: t('setupLink.accept.wrong') } : {};
}

interface ShowPlanProps {
  readonly link: Open;
  readonly onUnusable: (problem: Unusable) => void;
  readonly onForgotten: () => void;
  readonly onOther: () => void;
}

function ShowPlan({ link, onUnusable, onForgotten, onOther }: ShowPlanProps) {
  const { t } = useMessages();
  const { acceptSetupLink, info } = useApp();
  const [answer, setAnswer] = useState<NotAccepted>();

  async function connect(): Promise<void> {
    setAnswer(undefined);
    const accepted = await acceptSetupLink();
    switch (accepted.kind) {
      // The network is open by now, and this screen gone.
      case 'connected':
        return;
      case 'expired':
      case 'tooEarly':
        onUnusable({ kind: accepted.kind, expiresAt: link.expiresAt });
        return;
      case 'used':
        onUnusable({ kind: 'used' });
        return;
      case 'forgotten':
        onForgotten();
        return;
      default:
        setAnswer(accepted);
    }
  }

  return (
    <Form className={styles.form} label={t('setupLink.accept.plan')} onSubmit={connect}>
      <h2 className={styles.heading}>{t('setupLink.accept.plan')}</h2>
      <DetailRows
        rows={[
          { id: 'network', label: t('setupLink.accept.network'), value: link.title },
          { id: 'server', label: t('setupLink.accept.server'), value: link.url },
          { id: 'database', label: t('setupLink.accept.database'), value: link.database },
          { id: 'user', label: t('setupLink.accept.user'), value: link.user },
        ]}
      />
      <p>{t('setupLink.accept.planText')}</p>
      {info.canKeepSecrets ? (
        <p>{t('setupLink.accept.passwordKept')}</p>
      ) : (
        <Callout tone="warning">{t('setupLink.accept.passwordNotKept')}</Callout>
      )}
      {answer && <NotAcceptedCallout answer={answer} />}
      <Toolbar>
        <Button type="submit" variant="primary" autoFocus>
          {t('setupLink.accept.connect')}
        </Button>
        <Button onPress={onOther}>{t('setupLink.accept.other')}</Button>
      </Toolbar>
    </Form>
  );
}

type NotAccepted = Extract<AcceptedLink, { readonly kind: 'refused' } | { readonly kind: 'declined' | 'otherNetwork' }>;

function NotAcceptedCallout({ answer }: { readonly answer: NotAccepted }) {
  const { t } = useMessages();
  if (answer.kind !== 'refused')
    return (
      <Callout isLive tone={answer.kind === 'declined' ? 'info' : 'danger'}>
        {t(`setupLink.accept.${answer.kind}`)}
      </Callout>
    );
  const { children, ...callout } = findingToCallout(answer.finding, t);
  return (
    <Callout isLive {...callout}>
      {children} {t('setupLink.accept.refused')}
    </Callout>
  );
}
