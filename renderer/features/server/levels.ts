import type { FindingLevel } from '../../../shared/server/findings';
import type { FeedbackTone } from '../../ui';

/** A note does not spoil the whole: with nothing worse, the server is in order. */
export const toneByLevel: Readonly<Record<FindingLevel, FeedbackTone>> = {
  danger: 'danger',
  warning: 'warning',
  hint: 'success',
  good: 'success',
};
