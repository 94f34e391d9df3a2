import { useApp } from '../../live';
import { ConfirmDialog, Dialog, useMessages } from '../../ui';
import { ProtectForm } from './ProtectForm';

interface EncryptDialogProps {
  readonly onClose: () => void;
}

/** Turns encryption on where a person had gone on without; the application starts anew and encrypts what lies there. */
export function EncryptDialog({ onClose }: EncryptDialogProps) {
  const { t } = useMessages();
  const { protection, protect } = useApp();
  if (protection.kind === 'plain' && protection.canUseKeychain)
    return (
      <ConfirmDialog
        isOpen
        title={t('protection.encrypt.title')}
        consequence={t('protection.encrypt.byKeychain')}
        confirmLabel={t('protection.choose.submit')}
        onConfirm={() => protect({ kind: 'keychain' })}
        onClose={onClose}
      />
    );
  return (
    <Dialog isOpen onClose={onClose} title={t('protection.encrypt.title')}>
      <ProtectForm onChoose={protect} offersPlain={false} />
    </Dialog>
  );
}
