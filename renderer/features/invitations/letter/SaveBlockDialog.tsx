import { ulid } from '../../../../shared/ulid';
import type { TextBlock } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useSession } from '../../../live';
import { NameDialog, toast, useMessages } from '../../../ui';

type SaveBlockDialogProps = Pick<TextBlock, 'language' | 'subject' | 'body'> & { readonly onClose: () => void };

/** Keeps the text in the network, for every coordinator. A block of the same name is replaced. */
export function SaveBlockDialog({ language, subject, body, onClose }: SaveBlockDialogProps) {
  const { t } = useMessages();
  const { repositories } = useSession();

  async function save(title: string): Promise<void> {
    await repositories.network.update(NETWORK_ID, ({ textBlocks }) => ({
      textBlocks: [
        ...textBlocks.filter((known) => known.title !== title),
        { id: ulid(), title, language, subject, body },
      ],
    }));
    toast({ tone: 'success', message: t('invite.blockSaved', { title }) });
  }

  return (
    <NameDialog
      title={t('invite.saveBlock')}
      label={t('invite.blockName')}
      hint={t('invite.blockHint')}
      missing={t('invite.blockMissing')}
      saveLabel={t('invite.save')}
      onSave={(title) => save(title)}
      onClose={onClose}
    />
  );
}
