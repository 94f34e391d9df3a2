import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button, VisuallyHidden } from 'react-aria-components';
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
  // Said aloud when the state changes its kind, not with every further change that waits.
  const [announced, setAnnounced] = useState(syncStatus);
  if (announced.tone !== syncStatus.tone || announced.language !== syncStatus.language) setAnnounced(syncStatus);

  return (
    <header className={styles.bar}>
      <p className={styles.network} title={networkTitle}>
        {networkTitle}
      </p>
      <Button
        className={styles.search ?? ''}
        aria-haspopup="dialog"

        onPress={onOpenPalette}
      >
        <Search size={16} aria-hidden />
        <span className={styles.prompt}>{t('frame.searchPrompt')}</span>
        <Kbd keys="mod+k" />
      </Button>
      <Button className={styles.sync ?? ''} onPress={onOpenSync}>
        <StatusDot tone={syncStatus.tone} />
        <span className={styles.state}>{syncStatus.text}</span>
      </Button>
      <VisuallyHidden role="status">{announced.text}</VisuallyHidden>
    </header>
  );
}
