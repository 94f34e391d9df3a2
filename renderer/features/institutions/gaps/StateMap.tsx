import { SECTORS_OF_STATES, type Coverage } from '../../../../shared/domain/institutions';
import type { Sector, State } from '../../../../shared/schema';
import { cx, PlainButton, useMessages, VisuallyHidden } from '../../../ui';
import { useInstitutionTexts } from '../useInstitutionTexts';
import styles from './gaps.module.css';
import { STATE_TILES } from './stateTiles';

type StateMapProps = {
  readonly coverage: Coverage;
  readonly sector: Sector | undefined;
  readonly onOpen: (state: State, sector: Sector | undefined) => void;
};

/** A tile for each Land, about where it lies; its row of marks says which levels are there. The table beside it says the same in numbers. */
export function StateMap({ coverage, sector, onOpen }: StateMapProps) {
  const { t, language, formatNumber } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
  const list = new Intl.ListFormat(language);
  return (
    <>
      <ul className={styles.map} aria-label={t('institutions.gaps.map')}>
        {STATE_TILES.map(({ state, column, row }) => {
          const count = coverage.countOf(state, sector);
          const missing = sector === undefined ? coverage.missingIn(state) : [];
          return (
            <li key={state} style={{ gridColumn: column, gridRow: row }}>
              <PlainButton
                className={cx(styles.tile, count === 0 && styles.empty)}
                onPress={() => onOpen(state, sector)}
              >
                <span className={styles.code}>{state.slice(3)}</span>
                {/* What is said in the place of marks and numbers; the letters in sight come first, so that they can be spoken to. */}
                <VisuallyHidden>
                  {t('institutions.gaps.tile', {
                    state: stateName(state),
                    count,
                    hasMissing: count > 0 && missing.length > 0,
                    missing: list.format(missing.map(sectorName)),
                  })}
                </VisuallyHidden>
                <span className={styles.count} aria-hidden>
                  {count === 0 ? t('institutions.gaps.nobody') : formatNumber(count)}
                </span>
                {sector === undefined && (
                  <span className={styles.marks}>
                    {SECTORS_OF_STATES.map((id) => (
                      <span key={id} className={cx(styles.mark, missing.includes(id) && styles.missing)} />
                    ))}
                  </span>
                )}
              </PlainButton>
            </li>
          );
        })}
      </ul>
      {sector === undefined && (
        <p className={styles.quiet}>
          {t('institutions.gaps.legend', { sectors: list.format(SECTORS_OF_STATES.map(sectorName)) })}
        </p>
      )}
    </>
  );
}
