import type { Attendance } from '../../../shared/schema';
import { useDraft, useSession } from '../../live';
import { TextField, useAct, useMessages } from '../../ui';
import styles from './AttendeeRow.module.css';

/** Who came in somebody's place. */
export function RepresentedByField({ entry, onClose }: { readonly entry: Attendance; readonly onClose: () => void }) {
  const { t } = useMessages();
  const act = useAct();
  const { repositories } = useSession();
  const draft = useDraft(entry.representedBy, (value) =>
    repositories.attendance.update(entry.id, { representedBy: value }),
  );
  async function finish(): Promise<void> {
    await draft.flush();
    onClose();
  }
  return (
    <div className={styles.field}>
      <TextField
        label={t('minutes.representedByName')}
        {...draft.field}
        onBlur={finish}
        onKeyDown={(event) => (event.key === 'Enter' || event.key === 'Escape') && act(finish)}
        autoFocus
      />
    </div>
  );
}
