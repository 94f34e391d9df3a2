import { Check } from 'lucide-react';
import { useId } from 'react';
import type { ImportAction, PlannedRow, RowChoice, Twin } from '../../../shared/domain/import';
import { memberToDisplayName, positionOn } from '../../../shared/domain/membership';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { stampToInstant } from '../../../shared/sync/clock';
import { useRecords, useSession, useToday } from '../../live';
import { PlainRadio, useMessages } from '../../ui';
import { useTwinWords } from '../twins';
import styles from './rows.module.css';

interface TwinQuestionProps {
  readonly row: PlannedRow;
  /** Who the row may be, by line, where that is another row of the file. */
  readonly nameOfLine: (line: number) => string;
  readonly onChoose: (choice: RowChoice) => void;
}

/** Who it may be, what speaks for it and what against, and the decision; nothing is preselected. */
export function TwinQuestion({ row: { twin, action }, nameOfLine, onChoose }: TwinQuestionProps) {
  const { t } = useMessages();
  const { reason } = useTwinWords();
  const name = useNameOf(twin, nameOfLine);
  const group = useId();
  const said = (side: 'for' | 'against'): string =>
    (twin?.evidence ?? [])
      .filter(({ points }) => (side === 'for' ? points > 0 : points < 0))
      .map(reason)
      .join(', ');
  const [speaksFor, speaksAgainst] = [said('for'), said('against')];
  const decided = decisionOf(action);
  return (
    <div className={styles.question}>
      <p>
        <b>{t('members.import.perhapsTitle', { name })}</b>{' '}
        {speaksFor !== '' && t('members.import.for', { reasons: speaksFor })}{' '}
        {speaksAgainst !== '' && t('members.import.against', { reasons: speaksAgainst })}
      </p>
      <div role="radiogroup" aria-label={t('members.import.question')} className={styles.segments} data-question>
        {(['update', 'create'] as const).map((choice) => (
          <label key={choice} className={styles.segment} data-selected={decided === choice || undefined}>
            <PlainRadio
              name={group}
              isSelected={decided === choice}
              onSelect={() => onChoose(choice)}
              className={styles.radioUnseen}
            />
            {decided === choice && <Check size={14} aria-hidden />}
            {t(choice === 'update' ? 'members.import.same' : 'members.import.other')}
          </label>
        ))}
      </div>
    </div>
  );
}

/** What a person said of a row that may be somebody known; undefined as long as they did not. */
export function decisionOf(action: ImportAction): 'create' | 'update' | undefined {
  if (action === 'perhaps' || action === 'skip') return undefined;
  return action === 'create' ? 'create' : 'update';
}

function useNameOf(twin: Twin | undefined, nameOfLine: (line: number) => string): string {
  const { t } = useMessages();
  const { members } = useSession().repositories;
  const institutions = useRecords('institutions').byId;
  const today = useToday();
  if (!twin) return '';
  if (twin.kind === 'line') return t('members.import.likeLineName', { name: nameOfLine(twin.line), line: twin.line });
  const member = members.get(twin.memberId);
  if (!member) return '';
  const institution = institutions.get(positionOn(member, today)?.institutionId ?? '')?.name ?? '';
  return [memberToDisplayName(member), institution].filter((text) => text !== '').join(', ');
}

/** Above the two values of a field: since when the one is known, and where the other stands. */
export function PairHeading({ twin, line }: { readonly twin: Twin | undefined; readonly line: number }) {
  const { t, formatDate } = useMessages();
  const { members } = useSession().repositories;
  const member = twin?.kind === 'member' ? members.get(twin.memberId) : undefined;
  return (
    <div className={styles.pairHeading}>
      <span />
      <span>
        {twin?.kind === 'line'
          ? t('members.import.ofLine', { line: twin.line })
          : t('members.import.known', {
              date: member ? formatDate(stampToInstant(member.createdAt), LAPTOP_ZONE) : '–',
            })}
      </span>
      <span>{t('members.import.ofFile', { line })}</span>
    </div>
  );
}
