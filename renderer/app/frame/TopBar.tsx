import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Kbd, StatusDot, useMessages } from '../../ui';
import type { SyncStatus } from './SyncStatus';
import styles from './TopBar.module.css';

export type TopBarProps = {
  readonly networkTitle: string;
  readonly syncStatus: SyncStatus;
  readonly onOpenPalette: () => void;
  readonly onOpenSync: () => void;
};

export function TopBar({ networkTitle, syncStatus, onOpenPalette, onOpenSync }: TopBarProps) {
  const { t } = useMessages();
  return (
    <header className={styles.bar}>
      <p className={styles.network} title={networkTitle}>
        {networkTitle}
      </p>
      <Button className={styles.search ?? ''} aria-haspopup="dialog" onPress={onOpenPalette}>
        <Search size={16} aria-hidden />
        <span className={styles.prompt}>{t('frame.searchPrompt')}</span>
        <Kbd keys="mod+k" />
      </Button>
      <Button className={styles.sync ?? ''} onPress={onOpenSync}>
        <StatusDot tone={syncStatus.tone} />
        <span className={styles.state} role="status">
          {syncStatus.text}
        </span>
      </Button>
    </header>
  );
}
