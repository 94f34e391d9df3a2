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
  /** Why it cannot be called so: another one is. */
  readonly problemOf?: (name: string) => string | undefined;
  /** What follows if it is called so. */
  readonly noteOf?: (name: string) => string | undefined;
  readonly onSave: (name: string) => MaybeAsync;
  readonly onClose: () => void;
};

/** Asks for the name under which something is kept. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, hint, missing, saveLabel, initial = '', problemOf, noteOf, onSave, onClose } = props;
  const [name, setName] = useState(initial);
  const [isAsked, setIsAsked] = useState(false);

  const problem = problemOf?.(name);

  async function save(): Promise<void> {
    setIsAsked(true);
    if (name.trim() === '' || problem !== undefined) return;
    await onSave(name.trim());
    onClose();
  }

  return (
    <FormDialog size="small" title={title} submitLabel={saveLabel} onSubmit={save} onClose={onClose}>
      <TextField
        label={label}
        description={noteOf?.(name) ?? hint}
        value={name}
        onChange={setName}
        error={isAsked && name.trim() === '' ? missing : problem}
        autoFocus
      />
    </FormDialog>
  );
}
