import { Dialog, Kbd, useMessages } from '../ui';
import styles from './HelpDialog.module.css';

const KEYS = [
  ['mod+k', 'palette'],
  ['mod+n', 'new'],
  ['mod+f', 'filter'],
  ['mod+z', 'undo'],
  ['mod+y', 'redo'],
  ['enter', 'open'],
  ['escape', 'back'],
  ['delete', 'remove'],
  ['alt+arrowup', 'move'],
  ['mod+l', 'lock'],
  ['f6', 'landmarks'],
  ['f1', 'help'],
] as const;

/** F1: the keys that work everywhere. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useMessages();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('common.help.title')}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, meaning]) => (
          <div key={keys} className={styles.row}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{t(`common.help.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
