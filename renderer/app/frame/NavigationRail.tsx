import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { cx, IconButton, useMessages, type Action } from '../../ui';
import type { NavigationItem } from './NavigationItem';
import { NavigationLink } from './NavigationLink';
import styles from './NavigationRail.module.css';

export type NavigationRailProps = {
  readonly items: readonly NavigationItem[];
  readonly footerItems: readonly NavigationItem[];
  readonly isCollapsed: boolean;
  /** Missing where there is no room to expand. */
  readonly onToggle: Action | undefined;
};

export function NavigationRail({ items, footerItems, isCollapsed, onToggle }: NavigationRailProps) {
  const { t } = useMessages();
  return (
    <nav className={cx(styles.rail, isCollapsed && styles.collapsed)} aria-label={t('frame.navigation')}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <NavigationLink item={item} isCollapsed={isCollapsed} />
          </li>
        ))}
      </ul>
      <ul className={styles.footer}>
        {footerItems.map((item) => (
          <li key={item.id}>
            <NavigationLink item={item} isCollapsed={isCollapsed} />
          </li>
        ))}
      </ul>
      {onToggle && (
        <div className={styles.toggle}>
          <IconButton
            label={isCollapsed ? t('frame.expand') : t('frame.collapse')}
            icon={isCollapsed ? PanelLeftOpen : PanelLeftClose}
            onPress={onToggle}
          />
        </div>
      )}
    </nav>
  );
}
