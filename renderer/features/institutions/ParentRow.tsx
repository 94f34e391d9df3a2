import { useMemo } from 'react';
import { Link } from 'wouter';
import { canBePartOf, childrenOf } from '../../../shared/domain/institutions';
import type { Institution } from '../../../shared/schema';
import { useRecords } from '../../live';
import { Calm, ComboBox, InlineRow, useMessages } from '../../ui';
import styles from './InstitutionPeople.module.css';
import { useInstitutionOptions } from './useInstitutionOptions';

type ParentRowProps = {
  readonly institution: Institution;
  readonly onChange: (parentId: string) => Promise<unknown>;
};

/** What the institution is part of, and what is part of it. Nothing is offered that would close a circle. */
export function ParentRow({ institution, onChange }: ParentRowProps) {
  const { t, collator } = useMessages();
  const { records, byId } = useRecords('institutions');
  const { options } = useInstitutionOptions();
  const possible = useMemo(
    () =>
      options.filter(({ id }) => {
        const parent = byId.get(id);
        return parent && canBePartOf(institution, parent, byId);
      }),
    [options, institution, byId],
  );
  const parts = useMemo(
    () => childrenOf(records, institution.id).toSorted((one, other) => collator.compare(one.name, other.name)),
    [records, institution.id, collator],
  );
  const parent = byId.get(institution.parentId);
  return (
    <>
      <InlineRow isWide label={t('institutions.parent')}>
        <Calm>
          <ComboBox
            label={t('institutions.parent')}
            isLabelHidden
            options={possible}
            value={parent ? parent.id : null}
            onChange={(id) => onChange(id ?? '')}
            placeholder="–"
          />
        </Calm>
        {parent && (
          <Link href={`/institutions/${parent.id}`} className={styles.quietLink}>
            {t('institutions.parent.open', { name: parent.name || t('institutions.unnamed') })}
          </Link>
        )}
      </InlineRow>
      {parts.length > 0 && (
        <InlineRow isWide label={t('institutions.parts', { count: parts.length })}>
          <ul className={styles.parts}>
            {parts.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/institutions/${id}`} className={styles.quietLink}>
                  {name || t('institutions.unnamed')}
                </Link>
              </li>
            ))}
          </ul>
        </InlineRow>
      )}
    </>
  );
}
