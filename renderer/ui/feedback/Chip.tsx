import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useMessages } from '../messages/MessagesProvider';
import styles from './Chip.module.css';

export type ChipProps = {
  /** „Ebene: Kommune“ */
  readonly label: string;
  readonly onRemove: () => void;
};

/** An active filter. The whole chip is the button that removes it. */
export function Chip({ label, onRemove }: ChipProps) {
  const { t } = useMessages();
  return (
    <Button className={styles.chip ?? ''} aria-label={t('ui.removeFilter', { label })} onPress={onRemove}>
      {label}
      <X size={13} aria-hidden />
    </Button>
  );
}
