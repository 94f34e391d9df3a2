import { useState } from 'react';
import type { AgendaTemplate, Meeting } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { applyTemplate, templatesOf } from '../../actions';
import { useSession } from '../../live';
import { Button, Dialog, Select, toast, useMessages } from '../../ui';
import styles from './TemplateDialog.module.css';

type TemplateDialogProps = { readonly meeting: Meeting; readonly onClose: () => void };

/** Choose a template, see what it brings, take it. Templates of the network can be deleted here. */
export function TemplateDialog({ meeting, onClose }: TemplateDialogProps) {
  const { t } = useMessages();
  const session = useSession();
  const templates = templatesOf(session.read, t);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = templates.find(({ id }) => id === chosenId) ?? templates[0];

  async function take(template: AgendaTemplate): Promise<void> {
    onClose();
    await applyTemplate(session, meeting, template, t);
  }
  async function remove({ id, title }: AgendaTemplate): Promise<void> {
    setChosenId(null);
    await session.repositories.network.update(NETWORK_ID, ({ agendaTemplates }) => ({
      agendaTemplates: agendaTemplates.filter((template) => template.id !== id),
    }));
    toast({
      message: t('meetings.template.removed', { title }),
      action: { label: t('meetings.undo'), onPress: () => void session.undo.undo() },
    });
  }
  if (!chosen) return null;
  const isOwn =
    session.repositories.network
      .snapshot()
      .byId.get(NETWORK_ID)
      ?.agendaTemplates.some(({ id }) => id === chosen.id) ?? false;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meetings.template.choose')}
      footer={
        <>
          {isOwn && (
            <Button variant="quiet" onPress={() => void remove(chosen)}>
              {t('meetings.template.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => void take(chosen)}>
            {t('meetings.template.take')}
          </Button>
        </>
      }
    >
      <Select
        label={t('meetings.template.label')}
        options={templates.map(({ id, title }) => ({ id, label: title }))}
        value={chosen.id}
        onChange={setChosenId}
      />
      <ol className={styles.entries}>
        {chosen.entries.map(({ id, kind, title, plannedMinutes }) => (
          <li key={id} className={kind === 'section' ? styles.section : styles.entry}>
            <span>{title}</span>
            {kind === 'item' && (
              <span className={styles.minutes}>{t('meetings.minutesShort', { minutes: plannedMinutes })}</span>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
