import { useState } from 'react';
import { typedToLink } from '../../../shared/text/rich/safeLink';
import { FormDialog, TextField, useMessages } from '../../ui';

type LinkDialogProps = {
  readonly href: string;
  /** With an address, or `''` to take the link away. */
  readonly onApply: (href: string) => void;
  readonly onClose: () => void;
};

export function LinkDialog({ href, onApply, onClose }: LinkDialogProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState(href.replace(/^mailto:/iu, ''));
  const [isAsked, setIsAsked] = useState(false);
  const address = typedToLink(typed);
  const isWrong = typed.trim() !== '' && address === '';

  function apply(): void {
    setIsAsked(true);
    if (isWrong) return;
    onClose();
    onApply(address);
  }

  return (
    <FormDialog
      size="small"
      title={t('ui.rich.link')}
      submitLabel={t('ui.rich.apply')}
      onSubmit={apply}
      onClose={onClose}
    >
      <TextField
        label={t('ui.rich.address')}
        description={t('ui.rich.addressHint')}
        value={typed}
        onChange={setTyped}
        error={isAsked && isWrong ? t('ui.rich.addressWrong') : undefined}
        autoFocus
      />
    </FormDialog>
  );
}
