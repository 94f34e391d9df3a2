import { useState } from 'react';
import { ulid } from '../../../shared/ulid';
import { itemsToEntries } from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useSession } from '../../live';
import { FormDialog, TextField, toast, useMessages } from '../../ui';

type SaveTemplateDialogProps = {
  readonly agenda: readonly AgendaItem[];
  readonly title: string;
  readonly onClose: () => void;
};

/** Keeps the agenda in the network, for every coordinator. A template of the same name is replaced. */
export function SaveTemplateDialog({ agenda, title: suggested, onClose }: SaveTemplateDialogProps) {
  const { t } = useMessages();
  const { repositories, confidentiality } = useSession();
  const [title, setTitle] = useState(suggested);
  const name = title.trim();

  async function save(): Promise<void> {
    if (name === '') return;
    const template = { id: ulid(), title: name, entries: itemsToEntries(agenda, confidentiality.of) };
    await repositories.network.update(NETWORK_ID, ({ agendaTemplates }) => ({
      agendaTemplates: [...agendaTemplates.filter((known) => known.title !== name), template],
    }));
    onClose();
    toast({ tone: 'success', message: t('meetings.template.saved', { title: name }) });
  }

  return (
    <FormDialog
      size="small"
      title={t('meetings.template.save')}
      submitLabel={t('meetings.template.keep')}
      onSubmit={() => save()}
      onClose={onClose}
    >
      <TextField
        label={t('meetings.template.name')}
        description={t('meetings.template.nameHint')}
        value={title}
        onChange={setTitle}
        error={name === '' ? t('meetings.template.nameMissing') : undefined}
        autoFocus
      />
    </FormDialog>
  );
}
