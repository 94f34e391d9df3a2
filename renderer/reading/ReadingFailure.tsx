import { assertNever } from '../../shared/assertNever';
import type { ReadingProblem } from '../../shared/readingProblem';
import { Callout, useMessages, type Messages } from '../ui';

type ReadingFailureProps = { readonly file: string; readonly problem: ReadingProblem };

/** Why a file was not read, and what to do. The same sentences for every kind of file. */
export function ReadingFailure({ file, problem }: ReadingFailureProps) {
  const { t } = useMessages();
  return (
    <Callout tone="danger" isLive title={t(`reading.${problem.type}`, { file })}>
      {readingProblemText(t, problem)}
    </Callout>
  );
}

export function readingProblemText(t: Messages['t'], problem: ReadingProblem): string {
  switch (problem.type) {
    case 'damaged':
      return t('reading.damagedText');
    case 'tooSlow':
      return t('reading.tooSlowText', { seconds: problem.seconds });
    case 'tooLarge': {
      const { limit } = problem;
      if (!limit) return t('reading.limit.content');
      return limit.unit === 'memory'
        ? t('reading.limit.memory')
        : t(`reading.limit.${limit.unit}`, { most: limit.most });
    }
    default:
      return assertNever(problem);
  }
}

/** Whether a file was not read for a reason that all kinds of files share; otherwise its kind has a sentence of its own. */
export function isReadingProblem(problem: { readonly type: string }): problem is ReadingProblem {
  return problem.type === 'damaged' || problem.type === 'tooLarge' || problem.type === 'tooSlow';
}
