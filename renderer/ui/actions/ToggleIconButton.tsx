import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import { ICON_SIZE, type Icon } from '../Icon';
import { Tooltip } from '../overlays/Tooltip';
import styles from './IconButton.module.css';

export type ToggleIconButtonProps = {
  /** Name for screen readers, and what the tooltip shows. */
  readonly label: string;
  readonly icon: Icon;
  /** As in useShortcut, shown in the tooltip: `mod+b`. */
  readonly shortcut?: string | undefined;
  readonly isSelected: boolean;
  readonly onPress: () => void;
};

/** On or off: bold, a list. It works on what is open in the page; whatever stores that says itself when it fails. */
export function ToggleIconButton({ label, icon: IconShape, shortcut, isSelected, onPress }: ToggleIconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaToggleButton
        aria-label={label}
        isSelected={isSelected}
        onPress={onPress}
        className={styles.iconButton ?? ''}
      >
        <IconShape size={ICON_SIZE + 2} aria-hidden />
      </AriaToggleButton>
    </Tooltip>
  );
}
