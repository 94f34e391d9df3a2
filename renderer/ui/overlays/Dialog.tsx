import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../actions/IconButton';
import { isRepeatedPress } from '../actions/repeatedPress';
import { cx } from '../cx';
import { useMessages } from '../messages/MessagesProvider';
import styles from './Dialog.module.css';

export type DialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** `alertdialog` for what must be answered: no close button, no click outside. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** Holds the focus while open, gives it back afterwards, closes with Esc. */
export function Dialog({ isOpen, onClose, title, size = 'medium', role = 'dialog', footer, children }: DialogProps) {
  const { t } = useMessages();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      shouldCloseOnInteractOutside={() => !isRepeatedPress()}
      className={styles.overlay ?? ''}
      data-modal
    >
      <Modal className={cx(styles.modal, size !== 'medium' && styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <div className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            {role === 'dialog' && (
              <div className={styles.close}>
                <IconButton label={t('ui.close')} icon={X} onPress={onClose} />
              </div>
            )}
          </div>
          <EscapeFromNowhere onClose={onClose} />
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <div className={styles.footer}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * For a moment nothing has the focus: when a dialog above has just gone, or the control that had it. Esc would then be heard by nobody; it is meant for
 * the dialog on top.
 */
function EscapeFromNowhere({ onClose }: Pick<DialogProps, 'onClose'>) {
  const here = useRef<HTMLSpanElement>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.target !== document.body) return;
    if ([...document.querySelectorAll('[data-modal]')].at(-1)?.contains(here.current) !== true) return;
    event.preventDefault();
    onClose();
  });
  // The window is outside React.
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return <span ref={here} hidden />;
}
