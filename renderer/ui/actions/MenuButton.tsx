import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger } from 'react-aria-components';
import { useWriteLock } from '../access/WriteLock';
import { cx } from '../cx';
import { Kbd } from '../feedback/Kbd';
import { ICON_SIZE, type Icon } from '../Icon';
import { Popover } from '../overlays/Popover';
import { buttonClassName, LOCKED, type ButtonSize, type ButtonVariant } from './Button';
import { IconButton } from './IconButton';
import styles from './Menu.module.css';
import type { Action } from './runAction';
import { useAct } from './useAct';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: Icon | undefined;
  readonly shortcut?: string | undefined;
  readonly tone?: 'default' | 'danger';
  readonly isDisabled?: boolean;
  /** Writes to the store: disabled, with the reason below it, for those who may only read. */
  readonly changesData?: boolean;
  readonly onSelect: Action;
};

export type MenuButtonProps = {
  readonly label: string;
  /** What the label is the value of, for those who do not see where the button stands: „Stand des Punktes“. */
  readonly description?: string;
  readonly items: readonly MenuEntry[];
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly isDisabled?: boolean;
  /** With it, the button shows only this icon, and the label becomes its name and tooltip. */
  readonly icon?: Icon;
};

export function MenuButton({
  label,
  description,
  items,
  variant = 'secondary',
  size = 'medium',
  isDisabled = false,
  icon,
}: MenuButtonProps) {
  const lock = useWriteLock();
  const act = useAct();
  const shown = items.map((item) =>
    item.changesData === true && lock !== undefined ? { ...item, isDisabled: true, detail: lock } : item,
  );
  // A menu of nothing but locked entries is not worth opening.
  const isLocked = lock !== undefined && items.length > 0 && items.every(({ changesData }) => changesData === true);
  const entryById = new Map(shown.map((item) => [item.id, item]));
  return (
    <MenuTrigger>
      {icon ? (
        <IconButton label={label} icon={icon} isDisabled={isDisabled} changesData={isLocked} />
      ) : (
        <AriaButton
          className={buttonClassName(variant, size)}
          isDisabled={isDisabled}
          {...(isLocked && LOCKED)}
          {...(description !== undefined && { 'aria-label': `${description}: ${label}` })}
        >
          {label}
          <ChevronDown size={size === 'small' ? 14 : ICON_SIZE} aria-hidden />
        </AriaButton>
      )}
      <Popover placement="bottom start">
        <Menu
          className={styles.menu ?? ''}
          items={shown}
          disabledKeys={shown.filter((item) => item.isDisabled).map((item) => item.id)}
          onAction={(key) => act(() => entryById.get(String(key))?.onSelect())}
        >
          {(item) => <Entry item={item} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ item }: { readonly item: MenuEntry }) {
  const IconShape = item.icon;
  return (
    <MenuItem id={item.id} textValue={item.label} className={cx(styles.item, item.tone === 'danger' && styles.danger)}>
      {IconShape && <IconShape size={ICON_SIZE} aria-hidden />}
      <span className={styles.label}>
        <span>{item.label}</span>
        {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
      </span>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </MenuItem>
  );
}
