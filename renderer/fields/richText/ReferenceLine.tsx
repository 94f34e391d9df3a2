import { Button, useMessages } from '../../ui';
import styles from './ReferenceLine.module.css';

type ReferenceLineProps = {
  readonly href: string;
  readonly onOpen: () => Promise<void>;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

/** Where the link leads that the caret is in, and what can be done with it: the next stop of the tab key behind the text. */
export function ReferenceLine({ href, onOpen, onChange, onRemove }: ReferenceLineProps) {
  const { t } = useMessages();
  const address = href.replace(/^mailto:/iu, '');
  return (
    <div className={styles.line} role="group" aria-label={t('ui.rich.linkAt', { address })}>
      <span className={styles.address} title={address}>
        {address}
      </span>
      <Button variant="quiet" size="small" onPress={onOpen}>
        {t('ui.rich.open')}
      </Button>
      <Button variant="quiet" size="small" onPress={onChange}>
        {t('ui.rich.changeLink')}
      </Button>
      <Button variant="quiet" size="small" onPress={onRemove}>
        {t('ui.rich.removeLink')}
      </Button>
    </div>
  );
}
