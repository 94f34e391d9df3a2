import { carriedFrom, namedDocuments } from '../../../shared/domain/agenda';
import { fileIdsOf } from '../../../shared/domain/files';
import { memberToDisplayName } from '../../../shared/domain/membership';
import type { AgendaItem } from '../../../shared/schema';
import { useDraft, useRecord, useRecords, useSession } from '../../live';
import { PlainInput, useMessages } from '../../ui';
import { RedBadge } from '../meetings';
import styles from './AgendaItemLine.module.css';
import { DurationInput } from './DurationInput';

/** Title and minutes, to be edited in place, and what else is known in a line below. */
export function AgendaItemLine({ item }: { readonly item: AgendaItem }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const topic = useRecord('topics', item.topicId);
  const presenter = useRecord('members', item.presenterId);
  const putOff = carriedFrom(item, useRecords('agendaItems').byId).length;
  const documents = namedDocuments(item).length;
  const files = fileIdsOf(useRecords('files').records, [item.id]).length;
  const title = useDraft(item.title, (value) => repositories.agendaItems.update(item.id, { title: value }));
  const facts = [
    t(`meetings.goal.${item.goal}`),
    presenter && memberToDisplayName(presenter),
    item.presenterText,
    topic && topic.title !== item.title && t('meetings.item.topicIs', { topic: topic.title }),
    documents > 0 && t('meetings.documents.count', { count: documents }),
    files > 0 && t('files.count', { count: files }),
    putOff > 0 && t('meetings.item.openSince', { count: putOff }),
  ];
  return (
    <div className={styles.line}>
      <div className={styles.text}>
        <PlainInput className={styles.title} label={t('meetings.item.title')} {...title.field} />
        <span className={styles.facts}>
          {facts.filter((fact) => typeof fact === 'string' && fact !== '').join(' · ')}
        </span>
        <RedBadge item={item} />
      </div>
      <DurationInput key={item.plannedMinutes} item={item} />
    </div>
  );
}
