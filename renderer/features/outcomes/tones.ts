import type { Implementation, Outcome } from '../../../shared/schema';
import type { Tone } from '../../ui';

export const RESULT_TONES: Readonly<Record<Outcome['result'], Tone>> = {
  '': 'neutral',
  adopted: 'success',
  consensus: 'success',
  rejected: 'danger',
};
export const IMPLEMENTATION_TONES: Readonly<Record<Implementation, Tone>> = {
  open: 'neutral',
  underway: 'info',
  done: 'success',
  obsolete: 'neutral',
};
