import { CircleCheck } from 'lucide-react';
import { checkMinutes, type MinutesIssue } from '../../../shared/domain/minutes';
import { type MaybeAsync, PlainButton, useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import styles from './FinaliseCheckList.module.css';

type FinaliseCheckListProps = { readonly view: MeetingView; readonly onOpenItem?: (itemId: string) => MaybeAsync };

/** What may be missing, each line a way to where it is mended. */
export function FinaliseCheckList({ view, onOpenItem }: FinaliseCheckListProps) {
  const { t } = useMessages();
  const issues = checkMinutes(view);
  if (issues.length === 0) {
    return (
      <p className={styles.complete}>
        <CircleCheck size={18} aria-hidden /> {t('minutes.check.complete')}
      </p>
    );
  }
  return (
    <section aria-label={t('minutes.check.title')} className={styles.check}>
      <p className={styles.intro}>{t('minutes.check.intro', { count: issues.length })}</p>
      <ul className={styles.list}>
        {issues.map((issue, index) => (
          <li key={`${issue.type}-${index}`}>
            {'itemId' in issue && onOpenItem ? (
              <PlainButton className={styles.link} onPress={() => onOpenItem(issue.itemId)}>
                <IssueText issue={issue} />
              </PlainButton>
            ) : (
              <IssueText issue={issue} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function IssueText({ issue }: { readonly issue: MinutesIssue }) {
  const { t } = useMessages();
  if (issue.type === 'itemWithoutText' || issue.type === 'itemNotReached')
    return t(`minutes.check.${issue.type}`, { number: issue.number, title: issue.title });
  if (issue.type === 'taskDueImpossible')
    return t('minutes.check.taskDueImpossible', { text: issue.text, words: issue.words });
  return 'text' in issue ? t(`minutes.check.${issue.type}`, { text: issue.text }) : t(`minutes.check.${issue.type}`);
}
