import { messageToText } from '../../../shared/messages/translate';
import { Button, DetailRows, useMessages } from '../../ui';
import { FieldChanges, FieldPairs, FieldsCompared } from './FieldChoices';
import { InviteeLines } from './InviteeLines';
import { KeyHints } from './KeyHints';
import type { Neighbours, PreviewRow } from './previewRows';
import styles from './rows.module.css';
import { PairHeading, TwinQuestion } from './TwinQuestion';
import type { ImportPlanning } from './useImportPlan';
import type { IntoMeeting } from './useIntoMeeting';

interface RowDetailProps {
  readonly row: PreviewRow;
  readonly planning: Pick<ImportPlanning, 'rowChoices' | 'chooseRow' | 'chooseChange'>;
  readonly into: Pick<IntoMeeting, 'meeting' | 'plan'>;
  readonly neighbours: Neighbours | undefined;
  readonly nameOfLine: (line: number) => string;
}

/** Below a row of the file: what becomes of it and why, and the say over it. */
export function RowDetail({ row: preview, planning, into, neighbours, nameOfLine }: RowDetailProps) {
  const { t } = useMessages();
  const { rowChoices, chooseRow, chooseChange } = planning;
  const { row, name } = preview;
  const { line, verdict, action, problems, twin } = row;
  const choice = rowChoices.get(line);
  const isAsked = verdict === 'perhaps';
  return (
    <div
      role="group"
      aria-label={t('members.import.lineTitle', { line, name: name || t('members.unnamed') })}
      className={styles.detail}
      data-row-detail
    >
      {isAsked && <TwinQuestion row={row} nameOfLine={nameOfLine} onChoose={(next) => chooseRow(line, next)} />}
      <InviteeLines line={line} into={into} />
      {problems.map((problem, index) => (
        <p key={`${problem.key} ${index}`} className={styles.problem}>
          {messageToText(t, problem.key, problem.values)}
        </p>
      ))}
      <RowContent preview={preview} onChoose={(field, isTaken) => chooseChange(line, field, isTaken)} />
      <div className={styles.actions}>
        {choice !== undefined && (
          <Button size="small" variant="quiet" onPress={() => chooseRow(line, undefined)}>
            {t('members.import.choiceReset')}
          </Button>
        )}
        {choice === undefined && !isAsked && twin && twin.by !== 'id' && (
          <Button size="small" variant="quiet" onPress={() => chooseRow(line, 'create')}>
            {t('members.import.choiceCreate')}
          </Button>
        )}
        {choice === undefined && (action === 'create' || action === 'update') && (
          <Button size="small" variant="quiet" onPress={() => chooseRow(line, 'skip')}>
            {t('members.import.choiceSkip')}
          </Button>
        )}
      </div>
      <KeyHints row={row} neighbours={neighbours} />
    </div>
  );
}

type RowContentProps = {
  readonly preview: PreviewRow;
  readonly onChoose: Parameters<typeof FieldChanges>[0]['onChoose'];
};

function RowContent({ preview: { row, institution }, onChoose }: RowContentProps) {
  const { t } = useMessages();
  const { draft, line, verdict, action, twin, changes, mergedInto } = row;
  // Of a line about which nobody decided yet, there is nothing to compare with.
  const isOpen = twin?.kind === 'line' && changes.length === 0;
  if (verdict === 'perhaps' && action !== 'create' && !isOpen && (changes.length > 0 || mergedInto === undefined)) {
    if (changes.length === 0) return <p>{t('members.import.sameNothing')}</p>;
    return (
      <>
        {action !== 'perhaps' && twin?.kind === 'line' && <p>{t('members.import.sameInFile')}</p>}
        <PairHeading twin={twin} line={line} />
        {action === 'perhaps' ? (
          <FieldsCompared changes={changes} />
        ) : (
          <FieldPairs changes={changes} onChoose={onChoose} />
        )}
      </>
    );
  }
  if (changes.length > 0 && action !== 'create') return <FieldChanges changes={changes} onChoose={onChoose} />;
  const rows = [
    { id: 'office', label: t('members.column.office'), value: draft.office },
    { id: 'institution', label: t('members.column.institution'), value: institution },
    { id: 'email', label: t('members.email'), value: draft.email },
    { id: 'phone', label: t('members.phone'), value: draft.phone },
    { id: 'notes', label: t('members.notes'), value: draft.notes },
  ].filter(({ value }) => value !== '');
  return (
    <>
      {twin && action === 'create' && <p>{t('members.import.otherNoted')}</p>}
      {mergedInto !== undefined && <p>{t('members.import.sameInFile')}</p>}
      <DetailRows rows={rows} />
    </>
  );
}
