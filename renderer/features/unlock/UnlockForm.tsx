import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { UnlockAnswer, UnlockAttempt } from '../../../shared/ipc/protection';
import type { Translate } from '../../../shared/messages/translate';
import { useCountdown } from '../../live';
import { Button, Form, PassphraseField, TextField, useMessages } from '../../ui';
import styles from './UnlockForm.module.css';

type Way = UnlockAttempt['kind'];

interface UnlockFormProps {
  /** What opens it; the first is offered first. */
  readonly ways: readonly Way[];
  /** Milliseconds before the first attempt is looked at. */
  readonly waitMs: number;
  readonly submitLabel: string;
  /** What is said of a wrong one, and what it means for the data. */
  readonly wrong: (way: Way) => string;
  readonly unlock: (attempt: UnlockAttempt) => Promise<UnlockAnswer>;
  readonly onOpen: () => Promise<void>;
}

/** Takes a passphrase or a recovery key, with the way from the one to the other. */
export function UnlockForm(props: UnlockFormProps) {
  const { t } = useMessages();
  const { ways } = props;
  const [way, setWay] = useState(ways[0] ?? 'recoveryKey');
  return (
    <>
      <Attempt key={way} way={way} {...props} />
      {ways.length > 1 && (
        <div className={styles.ways}>
          <Button
            variant="quiet"
            icon={KeyRound}
            onPress={() => setWay(way === 'passphrase' ? 'recoveryKey' : 'passphrase')}
          >
            {t(way === 'passphrase' ? 'protection.way.recoveryKey' : 'protection.way.passphrase')}
          </Button>
        </div>
      )}
    </>
  );
}

/** A wrong text stays in the field: most are wrong by one character. */
function Attempt({
  way,
  waitMs,
  submitLabel,
  wrong,
  unlock,
  onOpen,
}: { readonly way: Way } & Omit<UnlockFormProps, 'ways'>) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<UnlockAnswer>();
  /** Computing the key takes a second or more. */
  const [isTrying, setTrying] = useState(false);
  const countdown = useCountdown(waitMs);

  async function submit(): Promise<void> {
    if (text === '' || countdown.seconds > 0) return;
    setTrying(true);
    try {
      const found = await unlock(
        way === 'passphrase' ? { kind: 'passphrase', passphrase: text } : { kind: 'recoveryKey', text },
      );
      setAnswer(found);
      if (found.kind === 'open') await onOpen();
      else countdown.start('waitMs' in found ? found.waitMs : 0);
    } finally {
      setTrying(false);
    }
  }

  const error = errorOf(answer, wrong(way), t);
  const field = {
    value: text,
    onChange: (value: string) => {
      setText(value);
      setAnswer(undefined);
    },
    autoFocus: true,
    ...(error !== undefined && { error }),
  };
  return (
    <Form className={styles.form} onSubmit={submit}>
      {way === 'passphrase' ? (
        <PassphraseField label={t('protection.passphrase')} purpose="current" {...field} />
      ) : (
        <TextField
          label={t('protection.recoveryKey')}
          description={t('protection.recoveryKeyHelp')}
          spellCheck="false"
          autoComplete="off"
          {...field}
        />
      )}
      <div className={styles.wide}>
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={isTrying}
          isDisabled={text === '' || countdown.seconds > 0}
        >
          {countdown.seconds > 0 ? t('protection.unlock.wait', { seconds: countdown.seconds }) : submitLabel}
        </Button>
      </div>
    </Form>
  );
}

function errorOf(answer: UnlockAnswer | undefined, wrong: string, t: Translate): string | undefined {
  if (answer === undefined || answer.kind === 'open' || answer.kind === 'wait') return undefined;
  if (answer.kind === 'wrong') return wrong;
  if (answer.groups.length === 0) return t('protection.mistyped.length');
  return t('protection.mistyped.groups', { groups: answer.groups.join(', '), count: answer.groups.length });
}
