import type { AnyRecord } from '../../../../shared/schema';
import type { Translate } from '../../../../shared/messages/translate';
import type { Messages } from '../../../ui';

/** What wording needs to know: the language, and the records that ids stand for. */
export interface WordingContext extends Pick<
  Messages,
  'formatDate' | 'formatDateTime' | 'formatMonth' | 'formatNumber'
> {
  readonly t: Translate;
  /** In which instants are shown: that of the network, where its meetings are. */
  readonly zone: string;
  readonly get: (id: string) => AnyRecord | undefined;
}
