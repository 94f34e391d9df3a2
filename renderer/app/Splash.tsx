import { ProgressBar, useMessages } from '../ui';
import styles from './Splash.module.css';

/** While the store opens. Appears late on purpose (CSS): most starts are quicker than an eye that jumps. */
export function Splash() {
  const { t } = useMessages();
  return (
    <main className={styles.splash}>
      <h1 className={styles.name}>Verbund</h1>
      <ProgressBar label={t('common.opening')} />
    </main>
  );
}
