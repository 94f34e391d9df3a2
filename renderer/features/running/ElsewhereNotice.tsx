import { CornerDownRight, Users } from 'lucide-react';
import { useState } from 'react';
import { shownTitle } from '../../../shared/domain/titles';
import { isStillThere, otherScribe, type OtherScribe } from '../../../shared/domain/attendance';
import { useNow, useSession } from '../../live';
import { Button, Callout, useMessages, useShortcut } from '../../ui';
import type { MeetingView } from '../meetings';
import styles from './ItemColumn.module.css';
import type { Discussion } from './useDiscussion';

/** The other laptop on these minutes: where somebody writes, and where the meeting went while one was typing here. */
export function ElsewhereNotice({ view, discussion }: { readonly view: MeetingView; readonly discussion: Discussion }) {
  const { t, formatTime } = useMessages();
  const { deviceId } = useSession();
  const now = useNow(10_000);
  const { elsewhere, items } = discussion;
  // A record knows only who wrote it last. In the item that both write, one's own next word must not hide the other.
  const [seen, setSeen] = useState<OtherScribe>();
  const found = otherScribe(view.agendaItems, deviceId, now);
  if (found && (!seen || found.at > seen.at)) setSeen(found);
  const scribe = seen && isStillThere(seen.at, now) ? seen : undefined;
  const written = scribe && items.find(({ item }) => item.id === scribe.itemId);
  useShortcut('mod+j', discussion.follow, { isDisabled: !elsewhere });
  return (
    <>
      {elsewhere && (
        <div className={styles.notice}>
          <Callout
            isLive
            title={t('minutes.elsewhere', { number: elsewhere.number, title: shownTitle(elsewhere.item.title, t) })}
            actions={
              <Button size="small" icon={CornerDownRight} onPress={discussion.follow}>
                {t('minutes.follow')}
              </Button>
            }
          />
        </div>
      )}
      {scribe && written && (
        <p className={styles.scribe}>
          <Users size={16} aria-hidden />
          {t('minutes.otherScribe', {
            number: written.number,
            time: formatTime(new Date(scribe.at).toISOString(), view.meeting.timeZone),
          })}
        </p>
      )}
    </>
  );
}
