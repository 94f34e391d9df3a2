import type { MouseEvent } from 'react';
import { Focusable } from 'react-aria-components';
import { Tooltip, useMessages } from '../../ui';
import type { NavigationItem } from './NavigationItem';
import styles from './NavigationRail.module.css';

type NavigationLinkProps = { readonly item: NavigationItem; readonly isCollapsed: boolean };

/** Collapsed, the words stay for the ear and come as a tooltip for the eye. */
export function NavigationLink({ item, isCollapsed }: NavigationLinkProps) {
  const { formatNumber } = useMessages();
  const IconShape = item.icon;

  function select(event: MouseEvent): void {
    event.preventDefault();
    item.onSelect();
  }

  const link = (
    <a href={item.href} className={styles.link} aria-current={item.isCurrent ? 'page' : undefined} onClick={select}>
      <IconShape size={18} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{item.label}</span>
      {item.count !== undefined && <span className={styles.count}>{formatNumber(item.count)}</span>}
    </a>
  );

  if (!isCollapsed) return link;
  return (
    <Tooltip text={item.label}>
      <Focusable>{link}</Focusable>
    </Tooltip>
  );
}
