import { useApp } from '../../../live';
import { ConfirmDialog, useMessages } from '../../../ui';

interface DisconnectDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly consequence: string;
  readonly onClose: () => void;
  readonly onDisconnected: () => void;
}

/** One question before this device leaves its server. */
export function DisconnectDialog({ isOpen, title, consequence, onClose, onDisconnected }: DisconnectDialogProps) {
  const { t } = useMessages();
  const { removeConnection } = useApp();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={title}
      consequence={consequence}
      confirmLabel={t('sync.disconnect')}
      onClose={onClose}
      onConfirm={async () => {
        await removeConnection();
        onClose();
        onDisconnected();
      }}
    />
  );
}
