import { useState } from 'react';
import { useApp, valueOf } from '../../live';
import { FormDialog, toast, useMessages } from '../../ui';
import { CurrentPassphraseField } from './PassphraseDialog';
import styles from './protection.module.css';

interface KeychainDialogProps {
  readonly onClose: () => void;
}

/** The keychain of the operating system in the place of the passphrase: nothing is asked for at the start any more. */
export function KeychainDialog({ onClose }: KeychainDialogProps) {
  const { t } = useMessages();
  const { protection, refreshProtection } = useApp();
  const asksForCurrent = protection.kind === 'open' && protection.by === 'passphrase';
  const [current, setCurrent] = useState('');
  const [problem, setProblem] = useState<'wrong' | 'wait' | 'unavailable'>();

  async function submit(): Promise<void> {
    // The main process takes no empty passphrase; nobody has one.
    const typed = current === '' ? null : current;
    const answer = await valueOf(window.verbund.useKeychain(asksForCurrent ? typed : null));
    if (answer !== 'changed') {
      setProblem(answer);
      return;
    }
    await refreshProtection();
    toast({ tone: 'success', message: t('protection.keychain.done') });
    onClose();
  }

  return (
    <FormDialog
      title={t('protection.keychain.title')}
      submitLabel={t('protection.keychain.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.note}>{t('protection.keychain.consequence')}</p>
      {asksForCurrent && (
        <CurrentPassphraseField value={current} onChange={setCurrent} problem={problem} onTyped={setProblem} />
      )}
      {problem === 'unavailable' && <p role="alert">{t('protection.keychain.unavailable')}</p>}
    </FormDialog>
  );
}
