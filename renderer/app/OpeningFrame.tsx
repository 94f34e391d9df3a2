import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useApp } from '../live';
import { AfterDelay, ProgressBar, useMessages } from '../ui';
import { AppFrame } from './frame';
import styles from './OpeningFrame.module.css';
import { usePreloadScreen } from './Screens';
import { useNavigationItems } from './useNavigation';
import { useRememberPath } from './useRememberPath';

/**
 * The frame while the store of a network opens: one sees where one is and may already go elsewhere; what needs records
 * follows when they are read.
 */
export function OpeningFrame() {
  const { settings, updateSettings } = useApp();
  const { t } = useMessages();
  const [path, navigate] = useLocation();
  const { items, footerItems } = useNavigationItems({});
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
