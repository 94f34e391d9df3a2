import type { InstitutionPlan } from '../../../shared/domain/import';
import { useRecords } from '../../live';
import { EmptyState, Muted, Select, useFirstRows, useMessages } from '../../ui';
import { useInstitutionTexts } from '../institutions';
import styles from './import.module.css';
import type { ImportPlanning } from './useImportPlan';

const CREATE = 'create';

/** Institutions the file names: which exist, which will be created, and which may be another one shortened. */
export function InstitutionsTab({ planning }: { readonly planning: ImportPlanning }) {
  const { t, formatNumber } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
  const plans = planning.plan.institutions.toSorted(
    (left, right) => weightOf(right, planning) - weightOf(left, planning) || right.rowCount - left.rowCount,
  );
  const { first, more } = useFirstRows(plans);
  if (plans.length === 0)
    return <EmptyState drawing="institutions" title={t('members.import.noInstitutions')} headingLevel={3} />;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('members.import.institutionInFile')}</th>
            <th scope="col" className={styles.number}>
              {t('members.import.institutionRows')}
            </th>
            <th scope="col">{t('members.filter.sector')}</th>
            <th scope="col" className={styles.target}>
              {t('members.import.institutionTarget')}
            </th>
          </tr>
        </thead>
        <tbody>
          {first.map((plan) => (
            <tr key={plan.key}>
              <th scope="row">{plan.name}</th>
              <td className={styles.number}>{formatNumber(plan.rowCount)}</td>
              <td>
                {plan.target.action === 'create' ? sectorName(plan.target.sector) : ''}
                {plan.target.action === 'create' && plan.target.state !== '' && (
                  <Muted>
                    {' '}
                    {plan.target.isStateOfName
                      ? t('members.import.stateFromName', { state: stateName(plan.target.state) })
                      : stateName(plan.target.state)}
                  </Muted>
                )}
              </td>
              <td>
                <Target plan={plan} planning={planning} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

function Target({ plan, planning }: { readonly plan: InstitutionPlan; readonly planning: ImportPlanning }) {
  const { t, language } = useMessages();
  const { byId } = useRecords('institutions');
  const chosen = planning.institutionChoices.get(plan.key);
  const nameOf = (id: string): string => byId.get(id)?.name ?? '';
  const ids = chosen === undefined ? plan.suggestedIds : [...new Set([chosen, ...plan.suggestedIds])];

  if (plan.target.action === 'match' && chosen === undefined)
    return <Muted>{t('members.import.institutionExists', { name: nameOf(plan.target.institutionId) })}</Muted>;
  if (ids.length === 0) return t('members.import.institutionNew');
  return (
    <>
      <Select
        label={t('members.import.institutionTargetOf', { name: plan.name })}
        isLabelHidden
        options={[
          { id: CREATE, label: t('members.import.institutionNew') },
          ...ids.map((id) => ({ id, label: t('members.import.institutionSame', { name: nameOf(id) }) })),
        ]}
        value={chosen ?? CREATE}
        onChange={(id) => planning.chooseInstitution(plan.key, id === CREATE ? undefined : id)}
      />
      {chosen === undefined && (
        <span className={styles.similar}>
          {t('members.import.institutionSimilar', { names: new Intl.ListFormat(language).format(ids.map(nameOf)) })}
        </span>
      )}
    </>
  );
}

/** What asks for a decision comes first, then what will be new. */
function weightOf({ key, target, suggestedIds }: InstitutionPlan, { institutionChoices }: ImportPlanning): number {
  if (institutionChoices.has(key) || suggestedIds.length > 0) return 2;
  return target.action === 'create' ? 1 : 0;
}
