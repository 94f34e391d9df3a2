import { useId, type ReactNode } from 'react';
import { Button } from '../actions/Button';
import { isRepeatedPress } from '../actions/repeatedPress';
import type { Action } from '../actions/runAction';
import { stopAtUnread } from '../actions/unreadFields';
import { usePendingAct } from '../actions/useAct';
import { useMessages } from '../messages/MessagesProvider';
import { Dialog, type DialogProps } from './Dialog';

export type FormDialogProps = Pick<DialogProps, 'title' | 'onClose'> & {
  readonly size?: NonNullable<DialogProps['size']>;
  /** The verb of the action. Enter in a field presses it too. */
  readonly submitLabel: string;
  /**
   * Stays open until the caller closes it, so that what is missing can be said. The caller closes it when its work is done:
   * what fails leaves everything that was entered on the screen.
   */
  readonly onSubmit: Action;
  /** Writes to the store: locked, with the reason, for those who may only read. */
  readonly changesData?: boolean;
  /** In place of a button that closes the dialog: it has one at its corner. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Fields to be filled in and taken together. */
export function FormDialog({
  title,
  size = 'medium',
  submitLabel,
  onSubmit,
  onClose,
  changesData = false,
  actions,
  children,
}: FormDialogProps) {
  const { t } = useMessages();
  const formId = useId();
  const { act, isPending } = usePendingAct();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size={size}
      footer={
        <>
          {actions ?? <Button onPress={onClose}>{t('ui.cancel')}</Button>}
          <Button changesData={changesData} variant="primary" type="submit" form={formId} isPending={isPending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          if (isRepeatedPress() || stopAtUnread(event.currentTarget)) return;
          act(onSubmit);
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
