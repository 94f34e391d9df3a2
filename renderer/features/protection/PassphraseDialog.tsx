import { useState } from 'react';
import { useApp, valueOf } from '../../live';
import { FormDialog, PassphraseField, toast, useMessages } from '../../ui';
import { PassphraseStrength } from './PassphraseStrength';
import styles from './protection.module.css';
import { isLongEnough, SHORTEST_PASSPHRASE } from './shortestPassphrase';

interface PassphraseDialogProps {
  readonly onClose: () => void;
}

/** Sets a passphrase in the place of the keychain or of a forgotten one, or changes it; the present one is asked for where there is one. */
export function PassphraseDialog({ onClose }: PassphraseDialogProps) {
  const { t } = useMessages();
  const { protection, refreshProtection } = useApp();
  const by = protection.kind === 'open' ? protection.by : 'keychain';
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<'wrong' | 'wait' | 'tooShort'>();

  async function submit(): Promise<void> {
    if (!isLongEnough(next)) {
      setProblem('tooShort');
      return;
    }
    // The main process takes no empty passphrase; nobody has one.
    const typed = by === 'passphrase' && current !== '' ? current : null;
    const answer = await valueOf(window.verbund.changePassphrase({ current: typed, next }));
    if (answer !== 'changed') {
      setProblem(answer);
      return;
    }
    await refreshProtection();
    toast({ tone: 'success', message: t('protection.change.done') });
    onClose();
  }

  return (
    <FormDialog
      title={t(by === 'passphrase' ? 'protection.change.title' : 'protection.set.title')}
      submitLabel={t(by === 'passphrase' ? 'protection.change.submit' : 'protection.set.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.form}>
        {by === 'passphrase' && (
          <CurrentPassphraseField value={current} onChange={setCurrent} problem={problem} onTyped={setProblem} />
        )}
        <PassphraseField
          label={t('protection.newPassphrase')}
          description={t('protection.choose.help')}
          purpose="new"
          autoFocus={by !== 'passphrase'}
          value={next}
          onChange={(value) => {
            setNext(value);
            setProblem(undefined);
          }}
          {...(problem === 'tooShort' && { error: t('protection.choose.tooShort', { count: SHORTEST_PASSPHRASE }) })}
        />
        <PassphraseStrength passphrase={next} />
        <p className={styles.note}>{t(`protection.set.consequence.${by}`)}</p>
      </div>
    </FormDialog>
  );
}

interface CurrentPassphraseFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
  /** What was wrong is being mended. */
  readonly onTyped: (problem: undefined) => void;
}

/** Asked for before what opens is changed: whoever finds the laptop open must not lock its owner out. */
export function CurrentPassphraseField({ value, onChange, problem, onTyped }: CurrentPassphraseFieldProps) {
  const { t } = useMessages();
  return (
    <PassphraseField
      label={t('protection.currentPassphrase')}
      purpose="current"
      autoFocus
      value={value}
      onChange={(typed) => {
        onChange(typed);
        onTyped(undefined);
      }}
      {...(problem === 'wrong' && { error: t('protection.wrong.passphrase') })}
      {...(problem === 'wait' && { error: t('protection.wait') })}
    />
  );
}
