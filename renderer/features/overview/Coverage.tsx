import { coverageBySector, STATE_COUNT } from '../../../shared/domain/overview';
import { useRecords } from '../../live';
import { BarList, Section, useMessages } from '../../ui';

/** How many institutions of each kind take part: a gap is what one looks for here. */
export function Coverage() {
  const { t, formatNumber } = useMessages();
  const institutions = useRecords('institutions').records;
  if (institutions.length === 0) return null;
  const bars = coverageBySector(institutions).map(({ sector, institutions: count, states }) => ({
    id: sector,
    label: t(`overview.sector.${sector}`),
    value: count,
    text: sector === 'state' ? t('overview.statesCovered', { states, all: STATE_COUNT }) : formatNumber(count),
  }));
  return (
    <Section title={t('overview.coverage')}>
      <BarList label={t('overview.coverage')} bars={bars} />
    </Section>
  );
}
