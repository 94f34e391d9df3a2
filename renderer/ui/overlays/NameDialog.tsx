import type { MaybeAsync } from '../actions/runAction';
import { useState } from 'react';
import { TextField } from '../fields/TextField';
import { FormDialog } from './FormDialog';

type NameDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly saveLabel: string;
  /** What it is called so far. */
  readonly initial?: string;
  readonly onSave: (name: string) => MaybeAsync;
  readonly onClose: () => void;
};

/** Asks for the name under which something is kept. */
export function NameDialog({ title, label, hint, missing, saveLabel, initial = '', onSave, onClose }: NameDialogProps) {
  const [name, setName] = useState(initial);
  const [isAsked, setIsAsked] = useState(false);

  async function save(): Promise<void> {
    setIsAsked(true);
    if (name.trim() === '') return;
    await onSave(name.trim());
    onClose();
  }

  return (
    <FormDialog size="small" title={title} submitLabel={saveLabel} onSubmit={save} onClose={onClose}>
      <TextField
        label={label}
        description={hint}
        value={name}
        onChange={setName}
        error={isAsked && name.trim() === '' ? missing : undefined}
        autoFocus
      />
    </FormDialog>
  );
}
