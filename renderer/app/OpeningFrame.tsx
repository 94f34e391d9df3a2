import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useApp } from '../live';
import { AfterDelay, ProgressBar, useMessages, useShortcut } from '../ui';
import { AppFrame } from './frame';
import { useLeaveFocus } from './frameFocus';
import styles from './OpeningFrame.module.css';
import { usePreloadScreen } from './Screens';
import { useLandmarkKeys } from './useLandmarkKeys';
import { useNavigationItems } from './useNavigation';
import { useRememberPath } from './useRememberPath';

/** What lies over the frame. It is asked for before a network is open, too: nobody's key is lost. */
export type Overlay = 'palette' | 'help';

export type OverlayProps = {
  readonly overlay: Overlay | undefined;
  readonly onOverlay: (overlay: Overlay | undefined) => void;
};

/**
 * The frame while the store of a network opens: one sees where one is and may already go elsewhere; what needs records
 * follows when they are read.
 */
export function OpeningFrame({ onOverlay }: Pick<OverlayProps, 'onOverlay'>) {
  const { settings, updateSettings } = useApp();
  const { t } = useMessages();
  const [path, navigate] = useLocation();
  const { items, footerItems } = useNavigationItems({});
  useShortcut('mod+k', () => onOverlay('palette'), { worksInTextFields: true });
  useShortcut('f1', () => onOverlay('help'));
  useLandmarkKeys();
  useLeaveFocus();
  useRememberPath();
  usePreloadScreen(path);

  return (
    <RouterProvider navigate={navigate}>
      <AppFrame
        networkTitle={settings.networks.find(({ id }) => id === settings.activeNetworkId)?.title ?? ''}
        items={items}
        footerItems={footerItems}
        syncStatus={{ tone: 'busy', text: t('common.opening') }}
        isRailCollapsed={settings.railCollapsed}
        onToggleRail={() => updateSettings({ railCollapsed: !settings.railCollapsed })}
        onOpenPalette={() => onOverlay('palette')}
        onOpenSync={() => navigate('/sync')}
      >
        <div className={styles.waiting}>
          <AfterDelay>
            <ProgressBar label={t('common.opening')} />
          </AfterDelay>
        </div>
      </AppFrame>
    </RouterProvider>
  );
}
