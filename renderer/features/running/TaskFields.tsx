import { useMemo } from 'react';
import { withoutImpossibleDate } from '../../../shared/domain/outcomes';
import { collectionOfId, type Outcome } from '../../../shared/schema';
import { useDraft, useSession } from '../../live';
import { Button, DateField, MultiComboBox, TextField, useMessages, type Option } from '../../ui';
import type { MeetingView } from '../meetings';
import styles from './OutcomeCard.module.css';
import { useOwnerCandidates } from './useOwnerCandidates';

export function TaskFields({
  outcome,
  view,
  day,
  noDay,
  takesFocus,
  onClose,
}: {
  readonly outcome: Outcome;
  readonly view: MeetingView;
  /** `YYYY-MM-DD` of the meeting. */
  readonly day: string;
  /** The words of a deadline that no calendar has: the day is what it lacks. */
  readonly noDay: string | undefined;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const options = useOwnerOptions(view, outcome);
  const ownerText = useDraft(outcome.ownerText, (value) =>
    repositories.outcomes.update(outcome.id, { ownerText: value }),
  );
  /** An institution is an owner by its name, as one that is not in the list. */
  const give = (ids: readonly string[]): Promise<unknown> =>
    repositories.outcomes.update(outcome.id, (current) => ({
      ownerIds: ids.filter((id) => collectionOfId(id) === 'members'),
      ownerText: [current.ownerText, ...ids.flatMap((id) => view.institutions.get(id)?.name ?? [])]
        .filter((name) => name.trim() !== '')
        .join(', '),
    }));
  const hasOwner = outcome.ownerIds.length > 0 || outcome.ownerText !== '';
  const lacksDayOnly = noDay !== undefined && hasOwner;
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <MultiComboBox
          label={t('minutes.task.owners')}
          options={options}
          autoFocus={takesFocus && !lacksDayOnly}
          value={outcome.ownerIds}
          onChange={(ids) => give(ids)}
        />
      </div>
      <div className={styles.wide}>
        <TextField label={t('minutes.task.ownerText')} {...ownerText.field} />
      </div>
      <DateField
        label={t('minutes.task.due')}
        autoFocus={takesFocus && lacksDayOnly}
        value={outcome.due || null}
        onChange={(due) =>
          repositories.outcomes.update(outcome.id, ({ text, due: before }) =>
            // The words are mended by the day: left in the text they would contradict it.
            due === null ? { due: '' } : { due, ...(before === '' && { text: withoutImpossibleDate(text, day) }) },
          )
        }
      />
      <span className={styles.end}>
        <Button variant="quiet" onPress={onClose}>
          {t('minutes.done')}
        </Button>
      </span>
    </div>
  );
}

/** Who is there first, then everybody else and the institutions. */
function useOwnerOptions(view: MeetingView, { ownerText }: Outcome): readonly Option[] {
  const candidates = useOwnerCandidates(view);
  return useMemo(
    () =>
      candidates
        .filter(({ owner }) => 'memberId' in owner || !ownerText.includes(owner.text))
        .toSorted((a, b) => Number(b.isPresent) - Number(a.isPresent))
        .map(({ id, listName, detail }) => ({ id, label: listName, detail: detail || undefined })),
    [candidates, ownerText],
  );
}
