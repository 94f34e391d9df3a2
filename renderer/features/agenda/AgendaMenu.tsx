import { FileInput, FileOutput, Heading } from 'lucide-react';
import { useState } from 'react';
import { typedTitle } from '../../../shared/domain/titles';
import { nextPosition } from '../../../shared/domain/agenda';
import type { AgendaItem, Meeting } from '../../../shared/schema';
import { useRecords, useSession } from '../../live';
import { MenuButton, useMessages } from '../../ui';
import { SaveTemplateDialog } from './SaveTemplateDialog';
import { TemplateDialog } from './TemplateDialog';

const FROM_TOPIC_MINUTES = 20;

type AgendaMenuProps = { readonly meeting: Meeting; readonly agenda: readonly AgendaItem[] };

/** Ways to fill an agenda other than typing. */
export function AgendaMenu({ meeting, agenda }: AgendaMenuProps) {
  const { t } = useMessages();
  const { repositories, confidentiality } = useSession();
  const { agendaItems } = repositories;
  const isRed = confidentiality.isWithheld;
  const topics = useRecords('topics')
    .records.filter(({ archived }) => !archived)
    .sort((a, b) => a.position - b.position);
  const [dialog, setDialog] = useState<'template' | 'save'>();
  const end = { meetingId: meeting.id, position: nextPosition(agenda) };

  return (
    <div>
      <MenuButton
        label={t('meetings.item.fromTopic')}
        size="small"
        variant="quiet"
        items={topics.map(({ id, title }) => ({
          id,
          label: title,
          changesData: true,
          onSelect: () => agendaItems.create({ ...end, title, topicId: id, plannedMinutes: FROM_TOPIC_MINUTES }),
        }))}
      />
      <MenuButton
        label={t('meetings.agenda.more')}
        size="small"
        variant="quiet"
        items={[
          {
            id: 'section',
            changesData: true,
            label: t('meetings.section.add'),
            icon: Heading,
            onSelect: () =>
              agendaItems.create({ ...end, kind: 'section', title: t('meetings.section.new'), plannedMinutes: 0 }),
          },
          {
            id: 'template',
            changesData: true,
            label: t('meetings.template.choose'),
            icon: FileInput,
            onSelect: () => setDialog('template'),
          },
          {
            id: 'save',
            changesData: true,
            label: t('meetings.template.save'),
            icon: FileOutput,
            // A template goes round with the network: what is TLP:RED is not in it.
            isDisabled: agenda.every(isRed),
            onSelect: () => setDialog('save'),
          },
        ]}
      />
      {dialog === 'template' && <TemplateDialog meeting={meeting} onClose={() => setDialog(undefined)} />}
      {dialog === 'save' && (
        <SaveTemplateDialog
          agenda={agenda}
          title={isRed(meeting) ? '' : typedTitle(meeting)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
