import { Trash2 } from 'lucide-react';
import { membershipTimeline, type MembershipEntry } from '../../../../shared/domain/membership';
import { isPlainMessageKey } from '../../../../shared/messages';
import type { Member } from '../../../../shared/schema';
import { InlineText } from '../../../fields';
import { IconButton, InlineRow, useMessages } from '../../../ui';
import styles from './detail.module.css';
import type { SaveMember } from './SaveMember';

/** Since when somebody has been what, and why: each change of the status, the latest first. */
export function MembershipHistory({ member, save }: { readonly member: Member; readonly save: SaveMember }) {
  const { t, formatDate } = useMessages();
  const entries = membershipTimeline(member);
  if (entries.length === 0) return null;

  const nameOf = ({ membership }: MembershipEntry): string => {
    const key = `members.status.${membership}`;
    return isPlainMessageKey(key) ? t(key) : membership;
  };
  const change = (edit: (entry: MembershipEntry) => readonly MembershipEntry[]): Promise<unknown> =>
    save((current) => ({ membershipHistory: current.membershipHistory.flatMap(edit) }));

  return (
    <InlineRow isWide label={t('members.statusHistory')}>
      <ul className={styles.timeline}>
        {entries.map((entry) => {
          const values = { status: nameOf(entry), date: formatDate(entry.since) };
          return (
            <li key={entry.id} className={styles.timelineEntry}>
              <span>{t('members.statusSince', { ...values, hasDate: entry.since !== '' })}</span>
              <InlineText
                label={t('members.statusReasonOf', values)}
                placeholder={t('members.statusReason')}
                value={entry.reason}
                onSave={(reason) => change((one) => [one.id === entry.id ? { ...one, reason } : one])}
              />
              <IconButton
                changesData
                label={t('members.statusEntryRemove', values)}
                icon={Trash2}
                onPress={() => change((one) => (one.id === entry.id ? [] : [one]))}
              />
            </li>
          );
        })}
      </ul>
    </InlineRow>
  );
}
