import { X } from 'lucide-react';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { messageToText } from '../../../shared/messages/translate';
import type { PlannedRow } from '../../../shared/domain/import';
import { useSession } from '../../live';
import { Button, DetailRows, IconButton, useMessages } from '../../ui';
import { changeToWords } from './changeWords';
import styles from './import.module.css';
import { InviteeLines } from './InviteeLines';
import { RowChanges } from './RowChanges';
import type { PreviewRow } from './previewRows';
import type { ImportPlanning } from './useImportPlan';
import type { IntoMeeting } from './useIntoMeeting';

type RowDetailProps = {
  readonly row: PreviewRow;
  readonly planning: ImportPlanning;
  readonly into: IntoMeeting;
  readonly onClose: () => void;
};

/** One row of the file: what becomes of it and why, and the say over it. */
export function RowDetail({
  row: { row, name, institution },
  planning: { rowChoices, chooseRow, chooseChange },
  into,
  onClose,
}: RowDetailProps) {
  const { t, formatDate } = useMessages();
  const { draft, line, action, problems } = row;
  const changes = row.changes.map(({ isDate = false, after, ...change }) => ({
    ...change,
    label: t(`import.change.${change.field}`),
    ...changeToWords({ ...change, after: isDate && after !== '' ? formatDate(after) : after }, t),
  }));
  const choice = rowChoices.get(line);
  const rows = [
    { id: 'office', label: t('members.column.office'), value: draft.office },
    { id: 'institution', label: t('members.column.institution'), value: institution },
    { id: 'email', label: t('members.email'), value: draft.email },
    { id: 'phone', label: t('members.phone'), value: draft.phone },
    { id: 'notes', label: t('members.notes'), value: draft.notes },
  ].filter(({ value }) => value !== '');

  return (
    <aside className={styles.detail} aria-label={t('members.import.lineTitle', { line, name })}>
      <div className={styles.detailHead}>
        <h2 className={styles.detailTitle}>
          {t('members.import.lineTitle', { line, name: name || t('members.unnamed') })}
        </h2>
        <IconButton label={t('members.import.closeLine')} icon={X} onPress={onClose} />
      </div>
      <p>
        {t(`import.action.${action}`)}
        <TwinName row={row} />
      </p>
      <InviteeLines line={line} into={into} />
      {problems.map((problem, index) => (
        <p key={`${problem.key} ${index}`} className={styles.problem}>
          {messageToText(t, problem.key, problem.values)}
        </p>
      ))}
      {row.changes.length === 0 ? (
        <DetailRows rows={rows} />
      ) : (
        <RowChanges changes={changes} onChoose={(field, isTaken) => chooseChange(line, field, isTaken)} />
      )}
      <div className={styles.choices}>
        {choice !== undefined && (
          <Button onPress={() => chooseRow(line, undefined)}>{t('members.import.choiceReset')}</Button>
        )}
        {choice === undefined && action === 'perhaps' && (
          <Button onPress={() => chooseRow(line, 'update')}>{t('members.import.choiceUpdate')}</Button>
        )}
        {choice === undefined && row.twin && row.twin.by !== 'id' && (
          <Button onPress={() => chooseRow(line, 'create')}>{t('members.import.choiceCreate')}</Button>
        )}
        {choice === undefined && (action === 'create' || action === 'update') && (
          <Button onPress={() => chooseRow(line, 'skip')}>{t('members.import.choiceSkip')}</Button>
        )}
      </div>
    </aside>
  );
}

/** Who the row is the same as. */
function TwinName({ row: { twin } }: { readonly row: PlannedRow }) {
  const { t } = useMessages();
  const { members } = useSession().repositories;
  if (!twin) return null;
  const reason = t(`import.duplicate.${twin.by}`);
  if (twin.kind === 'line')
    return <span className={styles.twin}>{t('members.import.twinLine', { line: twin.line, reason })}</span>;
  const member = members.get(twin.memberId);
  return (
    <span className={styles.twin}>
      {t('members.import.twinMember', { name: member ? memberToDisplayName(member) : '', reason })}
    </span>
  );
}
