import { ListPlus } from 'lucide-react';
import type { Meeting } from '../../../shared/schema';
import { addStandingItems, missingStandingItems } from '../../actions';
import { useRecords, useSession } from '../../live';
import { Button, Callout, useMessages } from '../../ui';

/** Minutes to approve and open tasks that an agenda lacks: it was begun before they were there. */
export function StandingItemsNotice({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useMessages();
  const session = useSession();
  // What is missing follows from all of these.
  useRecords('agendaItems');
  useRecords('meetings');
  useRecords('minutes');
  useRecords('outcomes');
  const missing = missingStandingItems(session.read, meeting, t);
  if (missing.length === 0) return null;
  return (
    <Callout
      title={t('meetings.standing.missing', { count: missing.length })}
      actions={
        <Button changesData size="small" icon={ListPlus} onPress={() => addStandingItems(session, meeting, t)}>
          {t('meetings.standing.add')}
        </Button>
      }
    >
      {missing.map(({ draft }) => draft.title).join(' · ')}
    </Callout>
  );
}
