import { useMemo } from 'react';
import { Link } from 'wouter';
import { meetingTitle } from '../../../../shared/domain/titles';
import type { Member } from '../../../../shared/schema';
import { useRecords } from '../../../live';
import { DatedList, Section, useMessages } from '../../../ui';
import styles from './detail.module.css';
import { memberHistory, type HistoryEntry } from './memberHistory';

export function MemberHistory({ member }: { readonly member: Member }) {
  const { t } = useMessages();
  const attendance = useRecords('attendance').records;
  const outcomes = useRecords('outcomes').records;
  const meetings = useRecords('meetings').byId;
  const notes = useRecords('notes').records;
  const letters = useRecords('letters').byId;
  const messages = useRecords('messages').byId;
  const sendings = useRecords('sendings').records;
  const entries = useMemo(
    () => memberHistory(member, { attendance, outcomes, meetings, notes, letters, messages, sendings }),
    [member, attendance, outcomes, meetings, notes, letters, messages, sendings],
  );

  return (
    <Section title={t('members.history')} level={3}>
      {entries.length === 0 && <p className={styles.muted}>{t('members.historyEmpty')}</p>}
      <DatedList
        entries={entries.map((entry) => ({
          id: entry.id,
          date: entry.date,
          content: (
            <Link href={entry.href} className={styles.quietLink}>
              <EntryText entry={entry} />
            </Link>
          ),
        }))}
      />
    </Section>
  );
}

function EntryText({ entry }: { readonly entry: HistoryEntry }) {
  const { t, formatDate } = useMessages();
  switch (entry.kind) {
    case 'attendance':
      return t(`members.history.${entry.part}`, { title: meetingTitle(entry, t) });
    case 'decision':
      return t('members.history.decision', { number: entry.number, text: entry.text });
    case 'task':
      return t('members.history.task', {
        text: entry.text,
        state: entry.state === 'open' ? 'other' : entry.state,
        hasDue: entry.due !== '',
        due: formatDate(entry.due),
      });
    case 'approach':
      return t('members.history.approach', { title: entry.title });
    case 'letter':
      return t('members.history.letter', { title: entry.title });
  }
}
