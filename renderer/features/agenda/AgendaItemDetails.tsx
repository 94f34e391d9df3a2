import { useMemo } from 'react';
import { GOALS, type AgendaItem } from '../../../shared/schema/agendaItems';
import { useDraft, useRecords, useSession } from '../../live';
import { ComboBox, FieldGrid, FieldGridWide, FieldLabel, SegmentedControl, TextField, useMessages } from '../../ui';
import { FileList } from '../files';
import { useMemberOptions } from '../meetings';
import styles from './AgendaItemDetails.module.css';
import { DocumentList } from './DocumentList';
import { ItemHistory } from './ItemHistory';

export function AgendaItemDetails({ item }: { readonly item: AgendaItem }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const members = useMemberOptions();
  const topics = useRecords('topics').records;
  const topicOptions = useMemo(
    () => [...topics].sort((a, b) => a.position - b.position).map(({ id, title }) => ({ id, label: title })),
    [topics],
  );
  const save = (patch: Partial<AgendaItem>): Promise<unknown> => repositories.agendaItems.update(item.id, patch);
  const presenterText = useDraft(item.presenterText, (value) =>
    repositories.agendaItems.update(item.id, { presenterText: value }),
  );
  return (
    <div className={styles.details}>
      <FieldGrid>
        <FieldGridWide>
          <SegmentedControl
            label={t('meetings.item.goal')}
            value={item.goal}
            onChange={(goal) => save({ goal })}
            options={GOALS.map((id) => ({ id, label: t(`meetings.goal.${id}`) }))}
          />
        </FieldGridWide>
        <FieldGridWide>
          <ComboBox
            label={t('meetings.item.topic')}
            options={topicOptions}
            value={item.topicId || null}
            onChange={(id) => save({ topicId: id ?? '' })}
          />
        </FieldGridWide>
        <ComboBox
          label={t('meetings.item.presenter')}
          options={members}
          value={item.presenterId || null}
          onChange={(id) => save({ presenterId: id ?? '' })}
        />
        <TextField
          label={t('meetings.item.presenterText')}
          description={t('meetings.item.presenterTextHint')}
          {...presenterText.field}
        />
      </FieldGrid>
      <DocumentList item={item} />
      <div role="group" aria-label={t('files.title')}>
        <FieldLabel>{t('files.title')}</FieldLabel>
        <FileList targetId={item.id} isCompact />
      </div>
      <ItemHistory item={item} />
    </div>
  );
}
