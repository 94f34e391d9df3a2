import type { MouseEvent, ReactNode } from 'react';
import { type MaybeAsync, useMediaQuery, useMessages } from '../../ui';
import styles from './AppFrame.module.css';
import type { NavigationItem } from './NavigationItem';
import { NavigationRail } from './NavigationRail';
import type { SyncStatus } from './SyncStatus';
import { TopBar } from './TopBar';

export type AppFrameProps = {
  readonly networkTitle: string;
  readonly items: readonly NavigationItem[];
  readonly footerItems: readonly NavigationItem[];
  readonly syncStatus: SyncStatus;
  readonly isRailCollapsed: boolean;
  readonly onToggleRail: () => MaybeAsync;
  readonly onOpenPalette: () => void;
  readonly onOpenSync: () => void;
  /** Above every screen: what limits all of them. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
};

const MAIN_ID = 'main';

/** Top bar, rail and main area. Everything it shows comes from outside. */
export function AppFrame(props: AppFrameProps) {
  const {
    networkTitle,
    items,
    footerItems,
    syncStatus,
    isRailCollapsed,
    onToggleRail,
    onOpenPalette,
    onOpenSync,
    notice,
    children,
  } = props;
  const { t } = useMessages();
  // The window is never that small: this is the browser zoom of somebody who reads large letters.
  const isNarrow = useMediaQuery('(max-width: 860px)');

  // The address of the page is the router's: the skip link moves the focus, not the address.
  function skipToMain(event: MouseEvent): void {
    event.preventDefault();
    document.getElementById(MAIN_ID)?.focus();
  }

  return (
    <div className={styles.frame}>
      <a href={`#${MAIN_ID}`} className={styles.skip} onClick={skipToMain}>
        {t('frame.skipToMain')}
      </a>
      <TopBar
        networkTitle={networkTitle}
        syncStatus={syncStatus}
        onOpenPalette={onOpenPalette}
        onOpenSync={onOpenSync}
      />
      <div>{notice}</div>
      <div className={styles.body}>
        <NavigationRail
          items={items}
          footerItems={footerItems}
          isCollapsed={isRailCollapsed || isNarrow}
          onToggle={isNarrow ? undefined : onToggleRail}
        />
        <main id={MAIN_ID} className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
