import { X } from 'lucide-react';
import type { InstitutionTwin, LikeTwin, PlannedInstitution } from '../../../shared/domain/institutionImport';
import { useRecords } from '../../live';
import { Button, DetailRows, IconButton, Muted, useMessages } from '../../ui';
import { useTwinWords } from '../twins';
import styles from './import.module.css';
import {
  institutionActionToText,
  institutionHints,
  institutionValueToText,
  stateOfRowToText,
} from './institutionWords';
import { RowChanges } from './RowChanges';
import type { InstitutionPlanning } from './useInstitutionPlan';

interface InstitutionRowDetailProps {
  readonly row: PlannedInstitution;
  readonly planning: InstitutionPlanning;
  readonly onClose: () => void;
}

const SHOWN = ['shortName', 'sector', 'level', 'state', 'city', 'website', 'notes'] as const;

/** One row of a list of institutions: what becomes of it and why, and the say over it. */
export function InstitutionRowDetail({ row, planning, onClose }: InstitutionRowDetailProps) {
  const { t } = useMessages();
  const { line, draft, action, changes, like } = row;
  const { rowChoices, chooseRow, chooseChange } = planning;
  const choice = rowChoices.get(line);
  const nameOf = useNameOf(planning);
  const title = t('members.import.lineTitle', { line, name: draft.name || t('institutions.unnamed') });
  const isDecided = choice !== undefined;
  const shown = changes.map(({ field, before, after, isTaken }) => ({
    field,
    isTaken,
    label: t(`institutions.${field}`),
    before: institutionValueToText(field, before, t),
    after: institutionValueToText(field, after, t),
  }));
  return (
    <aside className={styles.detail} aria-label={title}>
      <div className={styles.detailHead}>
        <h2 className={styles.detailTitle}>{title}</h2>
        <IconButton label={t('members.import.closeLine')} icon={X} onPress={onClose} />
      </div>
      <p>
        {institutionActionToText(action, t)}
        {row.twin && action !== 'perhaps' && <span className={styles.twin}>{nameOf(row.twin)}</span>}
      </p>
      {institutionHints(row, t).map((hint, index) => (
        <p key={`${hint} ${index}`} className={styles.problem}>
          {hint}
        </p>
      ))}
      {action === 'perhaps' && (
        <ul className={styles.like}>
          {like.map((each) => (
            <Like
              key={each.twin.kind === 'line' ? each.twin.line : each.twin.institutionId}
              like={each}
              name={nameOf(each.twin)}
              onSame={() => chooseRow(line, { same: each.twin })}
            />
          ))}
        </ul>
      )}
      {action === 'perhaps' && (
        <div className={styles.choices}>
          <Button onPress={() => chooseRow(line, 'other')}>{t('members.import.choiceOtherInstitution')}</Button>
        </div>
      )}
      {changes.length === 0 ? (
        <DetailRows
          rows={SHOWN.map((field) => ({
            id: field,
            label: t(`institutions.${field}`),
            value: field === 'state' ? stateOfRowToText(row, t) : institutionValueToText(field, draft[field], t),
          })).filter(({ value }) => value !== '')}
        />
      ) : (
        <RowChanges changes={shown} onChoose={(field, isTaken) => chooseChange(line, field, isTaken)} />
      )}
      <div className={styles.choices}>
        {isDecided && <Button onPress={() => chooseRow(line, undefined)}>{t('members.import.choiceReset')}</Button>}
        {!isDecided && action !== 'perhaps' && row.twin && !row.isById && (
          <Button onPress={() => chooseRow(line, 'other')}>{t('members.import.choiceOtherInstitution')}</Button>
        )}
        {!isDecided && (action === 'create' || action === 'update') && (
          <Button onPress={() => chooseRow(line, 'skip')}>{t('members.import.choiceSkip')}</Button>
        )}
      </div>
    </aside>
  );
}

interface LikeProps {
  readonly like: LikeTwin;
  readonly name: string;
  readonly onSame: () => void;
}

/** One that the row may be, with the reasons for and against in words. */
function Like({ like: { likely }, name, onSame }: LikeProps) {
  const { t } = useMessages();
  const words = useTwinWords();
  const against = words.reasons(likely, 'against');
  return (
    <li>
      <span>
        {name}
        <br />
        <Muted>
          {t('twins.for')} {words.reasons(likely, 'for')}
          {against !== '' && ` ${t('twins.against')} ${against}`}
        </Muted>
      </span>
      <Button onPress={onSame}>{t('members.import.choiceSameInstitution', { name })}</Button>
    </li>
  );
}

/** What an institution is called that a row is or may be: its name, or the line that names it. */
function useNameOf({ rows }: InstitutionPlanning): (twin: InstitutionTwin) => string {
  const { t } = useMessages();
  const { byId } = useRecords('institutions');
  return (twin) => {
    if (twin.kind === 'institution') return byId.get(twin.institutionId)?.name || t('institutions.unnamed');
    const name = rows.find(({ line }) => line === twin.line)?.draft.name ?? '';
    return t('members.import.lineTitle', { line: twin.line, name: name || t('institutions.unnamed') });
  };
}
