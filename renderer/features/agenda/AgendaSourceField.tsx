import { useSession } from '../../live';
import { Select, useMessages } from '../../ui';
import { EMPTY_AGENDA, LAST_MEETING, leftOpenFor, templatesOf } from '../../actions';

type AgendaSourceFieldProps = {
  readonly startsAt: string;
  readonly value: string;
  readonly onChange: (sourceId: string) => void;
};

/** Where the agenda of a new meeting begins. */
export function AgendaSourceField({ startsAt, value, onChange }: AgendaSourceFieldProps) {
  const { t } = useMessages();
  const session = useSession();
  const left = leftOpenFor(session.read, { id: '', startsAt });
  const options = [
    { id: EMPTY_AGENDA, label: t('meetings.source.empty') },
    ...(left
      ? [{ id: LAST_MEETING, label: t('meetings.source.last', { count: left.items.length, title: left.from.title }) }]
      : []),
    ...templatesOf(session.read, t).map(({ id, title }) => ({ id, label: t('meetings.source.template', { title }) })),
  ];
  return <Select label={t('meetings.agenda')} options={options} value={value} onChange={onChange} />;
}
