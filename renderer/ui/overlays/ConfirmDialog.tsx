import { Button } from '../actions/Button';
import type { Action } from '../actions/runAction';
import { useMessages } from '../messages/MessagesProvider';
import { Dialog } from './Dialog';

export type ConfirmDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, spelled out: what goes, what stays, whether it can be undone. */
  readonly consequence: string;
  /** The verb of the action, never „OK“. */
  readonly confirmLabel: string;
  readonly tone?: 'default' | 'danger';
  readonly isPending?: boolean;
  /** Closes the dialog when it is done, not before: what fails leaves the question on the screen. */
  readonly onConfirm: Action;
  readonly onClose: () => void;
};

/** Asks once. The safe answer has the focus, so that Enter pressed too early does no harm. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useMessages();
  const { isOpen, title, consequence, confirmLabel, tone = 'default', isPending = false, onConfirm, onClose } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button variant={tone === 'danger' ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <p>{consequence}</p>
    </Dialog>
  );
}
