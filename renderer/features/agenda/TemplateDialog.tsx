import { useState } from 'react';
import type { AgendaTemplate, Meeting } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { applyTemplate, templatesOf } from '../../actions';
import { useSession } from '../../live';
import { Button, Dialog, Select, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import styles from './TemplateDialog.module.css';

type TemplateDialogProps = { readonly meeting: Meeting; readonly onClose: () => void };

/** Choose a template, see what it brings, take it. Templates of the network can be deleted here. */
export function TemplateDialog({ meeting, onClose }: TemplateDialogProps) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const templates = templatesOf(session.read, t);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = templates.find(({ id }) => id === chosenId) ?? templates[0];

  async function take(template: AgendaTemplate): Promise<void> {
    await applyTemplate(session, meeting, template, t);
    onClose();
  }
  async function remove({ id, title }: AgendaTemplate): Promise<void> {
    const { undo } = await session.write((unit) =>
      unit.update('network', NETWORK_ID, ({ agendaTemplates }) => ({
        agendaTemplates: agendaTemplates.filter((template) => template.id !== id),
      })),
    );
    setChosenId(null);
    offerUndo(undo, t('meetings.template.removed', { title }));
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
            <Button variant="quiet" onPress={() => remove(chosen)}>
              {t('meetings.template.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => take(chosen)}>
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
