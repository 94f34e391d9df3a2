import { useEffect, useState } from 'react';
import { cx, useAct, useMessages } from '../../ui';
import type { Strength } from './estimateStrength';
import styles from './PassphraseStrength.module.css';

type Estimate = (passphrase: string) => Strength;

const LEVELS = ['weak', 'fair', 'good', 'strong'] as const;

/** How long a passphrase would withstand, in words, while it is typed. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useMessages();
  const act = useAct();
  const [estimate, setEstimate] = useState<{ readonly run: Estimate }>();

  // Some 2 MB of words, which nobody needs who does not choose a passphrase.
  useEffect(() => {
    act(async () => {
      const { estimateStrength } = await import('./estimateStrength');
      setEstimate({ run: estimateStrength });
    });
  }, [act]);

  const strength = passphrase === '' ? undefined : estimate?.run(passphrase);
  const reached = strength === undefined ? 0 : LEVELS.indexOf(strength.level) + 1;
  return (
    <div className={styles.strength}>
      <div className={styles.bar} aria-hidden>
        {LEVELS.map((level, index) => (
          <span key={level} className={cx(styles.part, index < reached && styles[strength?.level ?? 'weak'])} />
        ))}
      </div>
      <p className={styles.words} role="status">
        {strength && (
          <>
            <strong>{t(`protection.strength.${strength.level}`)}</strong>{' '}
            {strength.reason !== null && t(`protection.strength.reason.${strength.reason}`)}
          </>
        )}
      </p>
    </div>
  );
}
