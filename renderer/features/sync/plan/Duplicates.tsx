import { memberToDisplayName } from '../../../../shared/domain/membership';
import type { LikeMembers } from '../../../../shared/domain/duplicates';
import type { Member } from '../../../../shared/schema';
import { Section, TextLink, useMessages } from '../../../ui';
import styles from './Plan.module.css';

/** Members made here that somebody else may have made, too. Nothing is joined on its own: two people may share a name. */
export function Duplicates({ pairs }: { readonly pairs: readonly LikeMembers<Member>[] }) {
  const { t } = useMessages();
  if (pairs.length === 0) return null;
  return (
    <Section title={t('sync.plan.duplicates', { count: pairs.length })}>
      <p>
        {t('sync.plan.duplicatesText')} <TextLink href="/members/twins">{t('twins.toScreen')}</TextLink>
      </p>
      <ul className={styles.incoming}>
        {pairs.map(({ created, known, by }) => (
          <li key={created.id} className={styles.record}>
            <span>
              <TextLink href={`/members/${created.id}`}>{memberToDisplayName(created)}</TextLink> –{' '}
              <TextLink href={`/members/${known.id}`}>{memberToDisplayName(known)}</TextLink>
            </span>
            <span className={styles.counts}>{t(`sync.plan.like.${by}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
