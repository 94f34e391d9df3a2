import type { DecisionStanding } from '../../../shared/domain/quorum';
import type { Tone } from '../../ui';

/** What a vote led to, as a colour beside its words. What waits for the network is neither good nor bad. */
export const STANDING_TONES: Readonly<Record<DecisionStanding, Tone>> = {
  '': 'neutral',
  adopted: 'success',
  consensus: 'success',
  rejected: 'danger',
  void: 'danger',
  recommended: 'warning',
  advisedAgainst: 'warning',
  provisional: 'warning',
  provisionallyRejected: 'warning',
  unconfirmed: 'danger',
};
