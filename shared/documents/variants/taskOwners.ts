import type { MinutesContent } from '../minutesContent';

/** Everybody whom the minutes hold responsible for a task, in alphabetical order. */
export function taskOwners({ agenda }: MinutesContent): readonly string[] {
  const owners = agenda.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ kind, owners: names = [] }) => (kind === 'task' ? names : [])),
  );
  return [...new Set(owners)].sort((a, b) => a.localeCompare(b, 'de'));
}
