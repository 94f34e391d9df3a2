import type { ReactNode } from 'react';
import { useMessages } from '../messages/MessagesProvider';
import styles from './MachineWords.module.css';

/** Checksums and ids: there for whoever compares them, folded away for everybody else. */
export function MachineWords({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { t } = useMessages();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t('errors.details')}</summary>
      <p className={styles.words}>
        {label} <code>{children}</code>
      </p>
    </details>
  );
}
