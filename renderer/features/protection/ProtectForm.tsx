import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import type { ProtectionChoice } from '../../../shared/ipc/protection';
import { Button, ConfirmDialog, Form, PassphraseField, useMessages } from '../../ui';
import { PassphraseStrength } from './PassphraseStrength';
import styles from './protection.module.css';
import { isLongEnough, SHORTEST_PASSPHRASE } from './shortestPassphrase';

interface ProtectFormProps {
  readonly onChoose: (choice: ProtectionChoice) => Promise<void>;
  readonly submitLabel?: string;
  /** Whether going on without encryption is one of the ways. */
  readonly offersPlain?: boolean;
  /** The sheet opened the profile just now, and stays in force. */
  readonly isRenewal?: boolean;
}

/** Where no keychain can keep the key: a passphrase, or the explicit choice to go on without encryption. */
export function ProtectForm({ onChoose, submitLabel, offersPlain = true, isRenewal = false }: ProtectFormProps) {
  const { t } = useMessages();
  const [passphrase, setPassphrase] = useState('');
  const [isTooShort, setTooShort] = useState(false);
  const [isAsking, setAsking] = useState(false);

  async function submit(): Promise<void> {
    if (!isLongEnough(passphrase)) {
      setTooShort(true);
      return;
    }
    await onChoose({ kind: 'passphrase', passphrase });
  }

  return (
    <>
      <Form className={styles.form} onSubmit={submit}>
        <PassphraseField
          label={t('protection.passphrase')}
          description={t('protection.choose.help')}
          purpose="new"
          autoFocus
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setTooShort(false);
          }}
          {...(isTooShort && { error: t('protection.choose.tooShort', { count: SHORTEST_PASSPHRASE }) })}
        />
        <PassphraseStrength passphrase={passphrase} />
        <p className={styles.note}>
          {t(isRenewal ? 'protection.choose.forgottenAgain' : 'protection.choose.forgotten')}
        </p>
        <div className={styles.wide}>
          <Button type="submit" variant="primary" size="large">
            {submitLabel ?? t('protection.choose.submit')}
          </Button>
        </div>
      </Form>
      {offersPlain && (
        <div className={styles.ways}>
          <Button variant="quiet" icon={LockOpen} onPress={() => setAsking(true)}>
            {t('protection.choose.plain')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('protection.plain.title')}
        consequence={t('protection.plain.text')}
        confirmLabel={t('protection.plain.confirm')}
        tone="danger"
        onConfirm={() => onChoose({ kind: 'plain' })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
