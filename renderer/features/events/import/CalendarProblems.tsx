import type { CalendarFile } from '../../../../shared/domain/calendar';
import { Callout, useMessages } from '../../../ui';

/** What in a file cannot be read: what, where, and what to do. */
export function CalendarProblems({ file: { problems, entries } }: { readonly file: CalendarFile }) {
  const { t } = useMessages();
  if (problems.length === 0) return null;
  return (
    <Callout
      tone="warning"
      isLive
      title={t('meetings.import.problems', { count: problems.length, rest: entries.length })}
    >
      <ul>
        {problems.map(({ type, line, title }) => (
          <li key={`${type} ${line}`}>
            {t(`meetings.import.problem.${type}`, {
              line: String(line),
              title: title === '' ? '' : t('meetings.import.problemTitle', { title }),
            })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
