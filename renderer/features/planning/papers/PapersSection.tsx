import { paperKinds } from '../../../../shared/documents';
import { EmptySection, Section, useMessages } from '../../../ui';
import type { MeetingView } from '../../meetings';
import { PaperRow } from './PaperRow';
import styles from './PapersSection.module.css';

/** What a meeting needs on paper: before it list, badges and signs, after it certificates. */
export function PapersSection({ view }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  if (view.attendance.length === 0) {
    return (
      <Section title={t('meetings.papers')}>
        <EmptySection drawing="letters" text={t('meetings.papers.nobody')} />
      </Section>
    );
  }
  return (
    <Section title={t('meetings.papers')}>
      <ul className={styles.list}>
        {paperKinds.map((kind) => (
          <PaperRow key={kind} kind={kind} view={view} />
        ))}
      </ul>
    </Section>
  );
}
