import type { VersionComparison } from '../../../../shared/domain/minutesComparison';
import { localeOf } from '../../../../shared/messages/translate';
import { useMessages } from '../../../ui';

const KINDS = ['head', 'item', 'decisions', 'tasks', 'attendance'] as const;
const CHANGES = ['changed', 'added', 'removed'] as const;

/** „2 Punkte geändert, 1 Beschluss neu und 3 Personen ergänzt“ */
export function useComparisonSummary(): (comparison: VersionComparison) => string {
  const { t, language } = useMessages();
  return ({ counts, isSame }) => {
    if (isSame) return t('minutesCheck.compare.same');
    const parts = KINDS.flatMap((kind) =>
      CHANGES.flatMap((change) =>
        counts[kind][change] === 0
          ? []
          : [t(`minutesCheck.compare.${kind}.${change}`, { count: counts[kind][change] })],
      ),
    );
    return new Intl.ListFormat(localeOf(language)).format(parts);
  };
}
