import { assertNever } from '../../../../shared/assertNever';
import { MOST_PIXELS } from '../../../../shared/domain/files';
import type { Messages } from '../../../ui';
import type { ContentProblem } from './openContent';

/** Why a file cannot be looked at here. */
export function problemText(t: Messages['t'], problem: ContentProblem): string {
  switch (problem.type) {
    case 'damaged':
    case 'encrypted':
    case 'otherThanNamed':
    case 'tooLarge':
      return t(`files.look.${problem.type}`);
    case 'tooSlow':
      return t('files.look.tooSlow', { seconds: problem.seconds });
    case 'tooManyPixels':
      return t('files.look.tooManyPixels', {
        width: problem.width,
        height: problem.height,
        millions: MOST_PIXELS / 1_000_000,
      });
    default:
      return assertNever(problem);
  }
}
