import { KeyRound, Lock } from 'lucide-react';
import { useState } from 'react';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { Protection, UnlockAnswer, UnlockAttempt } from '../../../shared/ipc/protection';
import type { Translate } from '../../../shared/messages/translate';
import { useCountdown, valueOf } from '../../live';
import { Button, Form, PassphraseField, TextField, useMessages } from '../../ui';
import { GatePage } from './GatePage';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import styles from './protection.module.css';

type Locked = Extract<Protection, { readonly kind: 'locked' }>;

interface LockScreenProps extends LanguageSwitchProps {
  readonly protection: Locked;
  readonly onOpen: () => Promise<void>;
}

/** Between the start, or Ctrl+L, and the network: takes what opens the keys, and knows nothing else. */
export function LockScreen({ protection, onOpen, ...languages }: LockScreenProps) {
  const { t, formatTime } = useMessages();
  const { reason, opens, locked } = protection;
  const [way, setWay] = useState(opens[0] ?? 'recoveryKey');
  return (
    <GatePage
      icon={Lock}
      title={t(`protection.locked.${reason}.title`)}
      lead={
        <>
          {locked && (
            <>
              {t(`protection.since.${locked.cause}`, { time: formatTime(locked.at, LAPTOP_ZONE) })}
              <br />
            </>
          )}
          {t(`protection.locked.${reason}.lead`)}
        </>
      }
      foot={<LanguageSwitch {...languages} />}
    >
      <UnlockForm key={way} way={way} waitMs={protection.waitMs} onOpen={onOpen} />
      {opens.length > 1 && (
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
      {!opens.includes('recoveryKey') && <p className={styles.note}>{t('protection.locked.noRecoveryKey')}</p>}
    </GatePage>
  );
}

interface UnlockFormProps {
  readonly way: Locked['opens'][number];
  readonly waitMs: number;
  readonly onOpen: () => Promise<void>;
}

/** A wrong text stays in the field: most are wrong by one character. */
function UnlockForm({ way, waitMs, onOpen }: UnlockFormProps) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<UnlockAnswer>();
  const countdown = useCountdown(waitMs);

  async function submit(): Promise<void> {
    if (text === '' || countdown.seconds > 0) return;
    const attempt: UnlockAttempt =
      way === 'passphrase' ? { kind: 'passphrase', passphrase: text } : { kind: 'recoveryKey', text };
    const found = await valueOf(window.verbund.unlock(attempt));
    setAnswer(found);
    if (found.kind === 'open') await onOpen();
    else countdown.start('waitMs' in found ? found.waitMs : 0);
  }

  const field = {
    value: text,
    onChange: (value: string) => {
      setText(value);
      setAnswer(undefined);
    },
    autoFocus: true,
    ...errorOf(answer, way, t),
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
        <Button type="submit" variant="primary" size="large" isDisabled={text === '' || countdown.seconds > 0}>
          {countdown.seconds > 0
            ? t('protection.unlock.wait', { seconds: countdown.seconds })
            : t('protection.unlock.submit')}
        </Button>
      </div>
    </Form>
  );
}

function errorOf(
  answer: UnlockAnswer | undefined,
  way: UnlockFormProps['way'],
  t: Translate,
): { readonly error?: string } {
  if (answer === undefined || answer.kind === 'open' || answer.kind === 'wait') return {};
  if (answer.kind === 'wrong') return { error: t(`protection.wrong.${way}`) };
  if (answer.groups.length === 0) return { error: t('protection.mistyped.length') };
  return { error: t('protection.mistyped.groups', { groups: answer.groups.join(', '), count: answer.groups.length }) };
}
