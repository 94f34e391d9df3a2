import type { Implementation } from '../../../shared/schema';
import type { Tone } from '../../ui';

export const IMPLEMENTATION_TONES: Readonly<Record<Implementation, Tone>> = {
  open: 'neutral',
  underway: 'info',
  done: 'success',
  obsolete: 'neutral',
};
