import type { Translate } from '../../../../shared/messages/translate';
import type { Refusal } from '../../../../shared/schema';
import { refusalKind } from '../../../../shared/sync/refusal';

/** Why the server refused a record and what helps, in plain words; what Verbund does not know is quoted. */
export function refusalToText(refusal: Pick<Refusal, 'status' | 'reason'>, t: Translate): string {
  const kind = refusalKind(refusal);
  return kind === 'other'
    ? t('sync.refusal.other', { reason: refusal.reason, status: String(refusal.status) })
    : t(`sync.refusal.${kind}`);
}
