import type { Attendance } from '../../../shared/schema';
import { useDraft, useSession } from '../../live';
import { TextField, useMessages } from '../../ui';
import styles from './AttendeeRow.module.css';

/** Who came in somebody's place. */
export function RepresentedByField({ entry, onClose }: { readonly entry: Attendance; readonly onClose: () => void }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const draft = useDraft(entry.representedBy, (value) =>
    repositories.attendance.update(entry.id, { representedBy: value }),
  );
  function finish(): void {
    draft.flush();
    onClose();
  }
  return (
    <div className={styles.field}>
      <TextField
        label={t('minutes.representedByName')}
        value={draft.value}
        onChange={draft.onChange}
        onBlur={finish}
        onKeyDown={(event) => (event.key === 'Enter' || event.key === 'Escape') && finish()}
        autoFocus
      />
    </div>
  );
}
