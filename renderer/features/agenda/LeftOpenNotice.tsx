import { CornerDownRight } from 'lucide-react';
import type { Meeting } from '../../../shared/schema';
import { carryOn, leftOpenFor } from '../../actions';
import { useRecords, useSession } from '../../live';
import { Button, Callout, useMessages } from '../../ui';

/** Items that the last meeting did not get through, offered as long as nobody took them over. */
export function LeftOpenNotice({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useMessages();
  const session = useSession();
  // What is left follows from all agendas and meetings.
  useRecords('agendaItems');
  useRecords('meetings');
  const left = leftOpenFor(session.read, meeting);
  if (!left) return null;
  const { from, items } = left;
  return (
    <Callout
      title={t('meetings.leftOpen', { count: items.length, title: from.title })}
      actions={
        <Button changesData size="small" icon={CornerDownRight} onPress={() => carryOn(session, meeting.id, items)}>
          {t('meetings.leftOpen.take')}
        </Button>
      }
    >
      {items.map(({ title }) => title).join(' · ')}
    </Callout>
  );
}
