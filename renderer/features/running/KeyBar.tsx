import { Button, Dialog, Kbd, useMessages } from '../../ui';
import styles from './KeyBar.module.css';
import { STATE_KEYS } from './stateKeys';

/** What the minute taker needs at hand, and below it everything. */
const BAR = [
  ['mod+1', 'text'],
  ['mod+2', 'capture'],
  ['mod+3', 'checkIn'],
  ['mod+4', 'speakers'],
  ['mod+arrowdown', 'next'],
  [STATE_KEYS.adjourned, 'adjourned'],
] as const;
const ALL = [
  ...BAR,
  ['mod+arrowup', 'previous'],
  [STATE_KEYS.discussed, 'discussed'],
  [STATE_KEYS.withdrawn, 'withdrawn'],
  [STATE_KEYS.notReached, 'notReached'],
  ['mod+p', 'pause'],
  ['mod+m', 'nextSpeaker'],
  ['mod+j', 'follow'],
  ['mod+e', 'door'],
  ['mod+shift+p', 'presentation'],
  ['mod+k', 'palette'],
  ['f6', 'areas'],
  ['f1', 'keys'],
] as const;

type KeyBarProps = { readonly isHelpOpen: boolean; readonly onHelp: (isOpen: boolean) => void };

export function KeyBar({ isHelpOpen, onHelp }: KeyBarProps) {
  const { t } = useMessages();
  return (
    <footer className={styles.bar} data-bottom-bar>
      <ul className={styles.keys}>
        {BAR.map(([keys, meaning]) => (
          <li key={keys}>
            <Kbd keys={keys} /> {t(`minutes.key.${meaning}`)}
          </li>
        ))}
      </ul>
      <Button size="small" variant="quiet" onPress={() => onHelp(true)}>
        {t('minutes.allKeys')}
      </Button>
      <Dialog isOpen={isHelpOpen} onClose={() => onHelp(false)} title={t('minutes.keysTitle')}>
        <dl className={styles.all}>
          {ALL.map(([keys, meaning]) => (
            <div key={keys} className={styles.row}>
              <dt>
                <Kbd keys={keys} />
              </dt>
              <dd>{t(`minutes.key.${meaning}`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </footer>
  );
}
