import { Button, type MaybeAsync, useMessages } from '../../../ui';
import styles from './detail.module.css';

type FormEndProps = { readonly onRemove?: (() => MaybeAsync) | undefined; readonly onDone: () => void };

/** Closes a small form; everything in it is stored already. */
export function FormEnd({ onRemove, onDone }: FormEndProps) {
  const { t } = useMessages();
  return (
    <div className={styles.formEnd}>
      <Button size="small" takesFields onPress={onDone}>
        {t('members.done')}
      </Button>
      {onRemove && (
        <Button size="small" variant="quiet" onPress={onRemove}>
          {t('members.removeItem')}
        </Button>
      )}
    </div>
  );
}
