import type { Language } from '../../../shared/messages';
import type { StatusTone } from '../../ui';

/** The state in words, „Offline seit 14:02 · 3 Änderungen warten“; the tone only repeats them. */
export interface SyncStatus {
  readonly tone: StatusTone;
  readonly text: string;
  /** Of the text: after a switch, the frame is in the new language one rendering before the status is. */
  readonly language: Language;
}
