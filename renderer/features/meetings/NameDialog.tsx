import { useId, useState } from 'react';
import { Button, Dialog, TextField, useMessages } from '../../ui';

type NameDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly saveLabel: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for the name under which something is kept. */
export function NameDialog({ title, label, hint, missing, saveLabel, onSave, onClose }: NameDialogProps) {
  const { t } = useMessages();
  const formId = useId();
  const [name, setName] = useState('');
  const [isAsked, setIsAsked] = useState(false);

  function save(): void {
    setIsAsked(true);
    if (name.trim() === '') return;
    onClose();
    onSave(name.trim());
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label={label} description={hint} value={name} onChange={setName} error={isAsked && name.trim() === '' ? missing : undefined} autoFocus />
      </form>
    </Dialog>
  );
}
