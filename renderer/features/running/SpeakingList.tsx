import { Mic, SkipForward, X } from 'lucide-react';
import { ulid } from '../../../shared/ulid';
import { addSpeaker, currentSpeaker, nextSpeaker, removeSpeaker, waitingSpeakers } from '../../../shared/domain/agenda';
import { isPresent } from '../../../shared/domain/attendance';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import type { Speaker } from '../../../shared/schema';
import { useNow, useRecord, useSession } from '../../live';
import { IconButton, PickField, PlainButton, useMessages, useShortcut } from '../../ui';
import type { Attendee } from './attendees';
import styles from './SpeakingList.module.css';

type SpeakingListProps = { readonly itemId: string; readonly attendees: readonly Attendee[] };

const SHOWN = 6;

/** Who speaks and who is next. Belongs to the moment: it is emptied when the item is through, and no document has it. */
export function SpeakingList({ itemId, attendees }: SpeakingListProps) {
  const { t } = useMessages();
  const { agendaItems } = useSession().repositories;
  const onList = useRecord('agendaItems', itemId)?.speakers ?? [];
  const speaking = currentSpeaker(onList);
  const waiting = waitingSpeakers(onList);
  const change = (next: (speakers: readonly Speaker[]) => readonly Speaker[]): Promise<unknown> =>
    agendaItems.update(itemId, ({ speakers }) => ({ speakers: next(speakers) }), { undoable: false });
  const goOn = (chosenId?: string): Promise<unknown> =>
    change((speakers) => nextSpeaker(speakers, new Date().toISOString(), chosenId));
  useShortcut('mod+m', () => goOn(), { changesData: true });

  function find(query: string): ReturnType<typeof toPick>[] {
    const needles = queryToNeedles(query);
    return attendees
      .filter(({ entry, name }) => isPresent(entry) && matches(createHaystack([name]), needles))
      .slice(0, SHOWN)
      .map(toPick);
  }

  return (
    <section className={styles.section} aria-labelledby="speakers-heading">
      <h3 id="speakers-heading" className={styles.heading}>
        {t('minutes.speakers')}
      </h3>
      {speaking && (
        <p className={styles.current}>
          <Mic size={16} aria-hidden />
          <span className={styles.name}>{speaking.name}</span>
          <SpeakingTime since={speaking.startedAt} />
        </p>
      )}
      {waiting.length > 0 && (
        <ol className={styles.list} aria-label={t('minutes.speakers.waiting')}>
          {waiting.map(({ id, name }) => (
            <li key={id} className={styles.waiting}>
              <PlainButton
                changesData
                className={styles.call}
                title={t('minutes.speakers.call', { name })}
                onPress={() => goOn(id)}
              >
                {name}
              </PlainButton>
              <IconButton
                changesData
                label={t('minutes.speakers.remove', { name })}
                icon={X}
                onPress={() => change((speakers) => removeSpeaker(speakers, id))}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.foot}>
        <div className={styles.field}>
          <PickField
            label={t('minutes.speakers.field')}
            placeholder={t('minutes.speakers.hint')}
            shortcut="mod+4"
            find={find}
            otherLabel={(name) => t('minutes.speakers.other', { name })}
            onPick={(attendanceId, query) => {
              const name = attendees.find(({ entry }) => entry.id === attendanceId)?.name ?? query;
              return change((speakers) => addSpeaker(speakers, { id: ulid(), attendanceId: attendanceId ?? '', name }));
            }}
          />
        </div>
        <IconButton
          changesData
          label={t('minutes.speakers.next')}
          icon={SkipForward}
          shortcut="mod+m"
          variant="secondary"
          isDisabled={!speaking && waiting.length === 0}
          onPress={() => goOn()}
        />
      </div>
    </section>
  );
}

function toPick({ entry, name, institution }: Attendee): {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
} {
  return { id: entry.id, label: name, detail: institution };
}

function SpeakingTime({ since }: { readonly since: string }) {
  const { t } = useMessages();
  const seconds = Math.max(0, Math.floor((useNow(1_000) - Date.parse(since)) / 1000));
  return (
    <span className={styles.time}>
      {t('minutes.speakers.time', {
        minutes: Math.floor(seconds / 60),
        seconds: String(seconds % 60).padStart(2, '0'),
      })}
    </span>
  );
}
