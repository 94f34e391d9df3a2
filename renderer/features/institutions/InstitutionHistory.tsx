import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { meetingTitle } from '../../../shared/domain/titles';
import { useRecords } from '../../live';
import { Button, DatedList, Section, useMessages } from '../../ui';
import { institutionHistory, type InstitutionEntry } from './institutionHistory';
import styles from './InstitutionPeople.module.css';

const SHOWN = 5;

/** What the institution did in the network. Nothing at all while there is nothing. */
export function InstitutionHistory({ institutionId }: { readonly institutionId: string }) {
  const { t } = useMessages();
  const members = useRecords('members').byId;
  const meetings = useRecords('meetings').byId;
  const attendance = useRecords('attendance').records;
  const outcomes = useRecords('outcomes').records;
  const notes = useRecords('notes').records;
  const [isWhole, setWhole] = useState(false);
  const entries = useMemo(
    () => institutionHistory(institutionId, { members, meetings, attendance, outcomes, notes }),
    [institutionId, members, meetings, attendance, outcomes, notes],
  );
  if (entries.length === 0) return null;
  return (
    <Section title={t('institutions.history')} level={3}>
      <DatedList
        entries={(isWhole ? entries : entries.slice(0, SHOWN)).map((entry) => ({
          id: entry.id,
          date: entry.date,
          content: (
            <Link href={entry.href} className={styles.quietLink}>
              <EntryText entry={entry} />
            </Link>
          ),
        }))}
      />
      {!isWhole && entries.length > SHOWN && (
        <div>
          <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
            {t('institutions.history.all', { count: entries.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}

function EntryText({ entry }: { readonly entry: InstitutionEntry }) {
  const { t, language } = useMessages();
  switch (entry.kind) {
    case 'meeting':
      return t('institutions.history.meeting', {
        title: meetingTitle(entry, t),
        people: new Intl.ListFormat(language).format(entry.people.map(memberToDisplayName)),
      });
    case 'decision':
      return t('institutions.history.decision', { number: entry.number, text: entry.text });
    case 'task':
      return t('institutions.history.task', {
        text: entry.text,
        state: entry.state === 'open' ? 'other' : entry.state,
      });
    case 'approach':
      return t('institutions.history.approach', { title: entry.title });
  }
}
