import { memberToDisplayName } from '../../../../shared/domain/membership';
import { cx, PlainRadio, Section, useMessages } from '../../../ui';
import styles from './OccasionChoice.module.css';
import type { Occasion, Posting } from './useDeliveries';

type OccasionChoiceProps = {
  readonly postings: readonly Posting[];
  readonly chosen: Occasion;
  readonly onChoose: (occasion: Occasion) => void;
};

const NAMED = 5;

/** Radio buttons with the reason: there is often one occasion only, and it says what is open. */
export function OccasionChoice({ postings, chosen, onChoose }: OccasionChoiceProps) {
  const { t } = useMessages();
  return (
    <Section title={t('invite.whom')}>
      <div role="radiogroup" aria-label={t('invite.whom')} className={styles.list}>
        {postings.map(({ kind, recipients, unreachable, sequence }) => (
          <label key={kind} className={cx(styles.choice, kind === chosen && styles.chosen)}>
            <PlainRadio
              name="occasion"
              className={styles.radio}
              isSelected={kind === chosen}
              onSelect={() => onChoose(kind)}
            />
            <span className={styles.text}>
              <span className={styles.kind}>{t(`invite.kind.${kind}`)}</span>
              <span>
                {t('invite.count', { count: recipients.length + unreachable.length })} {t(`invite.why.${kind}`)}
              </span>
              {unreachable.length > 0 && (
                <span className={styles.unreachable}>
                  {t('invite.unreachable', { count: unreachable.length, names: namesOf(unreachable) })}
                </span>
              )}
            </span>
            {kind !== 'remind' && (
              <span className={styles.sequence}>{t('invite.sequence', { version: sequence + 1 })}</span>
            )}
          </label>
        ))}
      </div>
    </Section>
  );

  function namesOf(people: Posting['unreachable']): string {
    const names = people.slice(0, NAMED).map(({ member }) => memberToDisplayName(member));
    return [...names, ...(people.length > NAMED ? [t('invite.andMore', { count: people.length - NAMED })] : [])].join(
      ', ',
    );
  }
}
