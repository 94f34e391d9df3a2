import type { PlannedRow } from '../../../shared/domain/import';
import { Kbd, useMessages } from '../../ui';
import { OTHER_KEY, SAME_KEY } from '../twins';
import type { Neighbours } from './previewRows';
import styles from './rows.module.css';
import { decisionOf } from './TwinQuestion';

interface KeyHintsProps {
  readonly row: PlannedRow;
  readonly neighbours: Neighbours | undefined;
}

/** The keys that mean something in the open row. */
export function KeyHints({ row: { verdict, action, changes }, neighbours }: KeyHintsProps) {
  const { t } = useMessages();
  const isAsked = verdict === 'perhaps';
  const isPair = isAsked && decisionOf(action) === 'update';
  const hasFields = changes.length > 0 && (isPair || (!isAsked && action !== 'create'));
  return (
    <p className={styles.keys}>
      {hasFields && (
        <span>
          <Kbd keys="arrowup" /> <Kbd keys="arrowdown" /> {t('members.import.keys.field')}
        </span>
      )}
      {hasFields && (
        <span>
          {isPair ? (
            <>
              <Kbd keys="←" /> <Kbd keys="→" /> {t('members.import.keys.value')}
            </>
          ) : (
            <>
              <Kbd keys={t('members.import.keys.space')} /> {t('members.import.keys.toggle')}
            </>
          )}
        </span>
      )}
      {isAsked && (
        <>
          <span>
            <Kbd keys={SAME_KEY.toUpperCase()} /> {t('members.import.keys.same')}
          </span>
          <span>
            <Kbd keys={OTHER_KEY.toUpperCase()} /> {t('members.import.keys.other')}
          </span>
        </>
      )}
      {neighbours && neighbours.all > 1 && (
        <span>
          <Kbd keys="alt+arrowdown" />{' '}
          {t('members.import.keys.next', {
            verdict: verdict === 'skip' ? 'other' : verdict,
            at: neighbours.at,
            all: neighbours.all,
          })}
        </span>
      )}
    </p>
  );
}
