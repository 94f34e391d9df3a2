import { SECTORS_OF_STATES, type Coverage } from '../../../../shared/domain/institutions';
import type { Sector, State } from '../../../../shared/schema';
import { PlainButton, useMessages } from '../../../ui';
import { useInstitutionTexts } from '../useInstitutionTexts';
import styles from './gaps.module.css';

type GapsTableProps = {
  readonly coverage: Coverage;
  readonly onOpen: (state: State, sector: Sector | undefined) => void;
};

/** The same as the map, in numbers: Länder by levels. */
export function GapsTable({ coverage, onOpen }: GapsTableProps) {
  const { t, formatNumber } = useMessages();
  const { sectorName, stateName, stateOptions } = useInstitutionTexts();
  const columns = [...SECTORS_OF_STATES, undefined];
  return (
    <div className={styles.scroll} role="group" aria-label={t('institutions.gaps.table')} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('institutions.gaps.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('institutions.state')}</th>
            {columns.map((sector) => (
              <th key={sector ?? 'all'} scope="col" className={styles.number}>
                {sector === undefined ? t('institutions.gaps.total') : sectorName(sector)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stateOptions.map(({ id: state }) => (
            <tr key={state}>
              <th scope="row">{stateName(state)}</th>
              {columns.map((sector) => {
                const count = coverage.countOf(state, sector);
                return (
                  <td key={sector ?? 'all'} className={styles.number}>
                    <PlainButton
                      className={count === 0 ? styles.none : styles.cell}
                      label={t('institutions.gaps.cell', {
                        state: stateName(state),
                        sector: sector === undefined ? t('institutions.gaps.allSectors') : sectorName(sector),
                        count,
                      })}
                      onPress={() => onOpen(state, sector)}
                    >
                      {count === 0 ? '–' : formatNumber(count)}
                    </PlainButton>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
