import type { CalendarFile } from '../../../../shared/domain/calendar';
import { Callout, useMessages } from '../../../ui';

/** More than anybody mends by hand; a file in which every line is wrong would hold the page up for seconds. */
const SHOWN = 100;

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
        {problems.slice(0, SHOWN).map(({ type, line, title }) => (
          <li key={`${type} ${line}`}>
            {t(`meetings.import.problem.${type}`, {
              line: String(line),
              title: title === '' ? '' : t('meetings.import.problemTitle', { title }),
            })}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{t('meetings.import.moreProblems', { count: problems.length - SHOWN })}</p>}
    </Callout>
  );
}
