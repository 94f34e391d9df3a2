import { useMessages } from '../messages/MessagesProvider';
import { shortcutToKeys } from '../shortcuts/shortcutToKeys';
import styles from './Kbd.module.css';

export type KbdProps = {
  /** As in useShortcut (`mod+k`), or a text to show as it is (`b:`). */
  readonly keys: string;
};

export function Kbd({ keys }: KbdProps) {
  const { t } = useMessages();
  return <kbd className={styles.kbd}>{shortcutToKeys(keys, t)}</kbd>;
}
