import { X } from 'lucide-react';
import { moveBeside } from '../../../shared/domain/lists';
import { Button, Dialog, IconButton, type MaybeAsync, MenuButton, ReorderList, useMessages } from '../../ui';
import styles from './ColumnsDialog.module.css';

type ColumnsDialogProps<Id extends string> = {
  /** All columns that there are, beside the one that always stands in front. */
  readonly all: readonly { readonly id: Id; readonly label: string }[];
  /** Those shown, in their order. */
  readonly shown: readonly Id[];
  readonly isUsual: boolean;
  readonly onChange: (shown: readonly Id[]) => MaybeAsync;
  readonly onReset: () => MaybeAsync;
  readonly onClose: () => void;
};

/** Which columns a list shows, and in which order; each change is seen at once behind the window. */
export function ColumnsDialog<Id extends string>(props: ColumnsDialogProps<Id>) {
  const { all, shown, isUsual, onChange, onReset, onClose } = props;
  const { t } = useMessages();
  const entries = shown.flatMap((id) => all.find((column) => column.id === id) ?? []);
  const left = all.filter(({ id }) => !shown.includes(id));
  const idOf = (id: string): Id | undefined => all.find((column) => column.id === id)?.id;

  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      title={t('lists.columns.title')}
      footer={
        <>
          <Button isDisabled={isUsual} onPress={onReset}>
            {t('lists.columns.reset')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('lists.columns.done')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('lists.columns.hint')}</p>
      <ReorderList
        isView
        entries={entries}
        nameOf={({ label }) => label}
        onMove={(id, { besideId, side }) => {
          const [moved, beside] = [idOf(id), idOf(besideId)];
          return moved && beside ? onChange(moveBeside(shown, moved, beside, side)) : undefined;
        }}
        onGone={() => undefined}
      >
        {({ id, label }, _index, handle) => (
          <div className={styles.row}>
            {handle}
            <span className={styles.name}>{label}</span>
            <IconButton
              label={t('lists.columns.remove', { label })}
              icon={X}
              isDisabled={shown.length === 1}
              onPress={() => onChange(shown.filter((other) => other !== id))}
            />
          </div>
        )}
      </ReorderList>
      <div>
        <MenuButton
          size="small"
          label={t('lists.columns.add')}
          isDisabled={left.length === 0}
          items={left.map(({ id, label }) => ({ id, label, onSelect: () => onChange([...shown, id]) }))}
        />
      </div>
    </Dialog>
  );
}
