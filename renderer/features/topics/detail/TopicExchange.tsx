import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { memberToDisplayName, memberToListName } from '../../../../shared/domain/membership';
import { exchangeOn } from '../../../../shared/domain/topics';
import type { Member } from '../../../../shared/schema';
import { useRecords } from '../../../live';
import { Button, Section, useMessages } from '../../../ui';
import styles from './TopicDetail.module.css';

const SHOWN = 6;

export function TopicExchange({ topicId }: { readonly topicId: string }) {
  const { t, collator } = useMessages();
  const { records } = useRecords('members');
  const { seeks, offers } = useMemo(() => {
    const exchange = exchangeOn(records, topicId);
    const sorted = (members: readonly Member[]): readonly Member[] =>
      members.toSorted((a, b) => collator.compare(memberToListName(a), memberToListName(b)));
    return { seeks: sorted(exchange.seeks), offers: sorted(exchange.offers) };
  }, [records, topicId, collator]);
  return (
    <div className={styles.exchange}>
      <Section title={t('topics.offers', { count: offers.length })} level={3}>
        {offers.length === 0 ? <p className={styles.muted}>{t('topics.nobodyOffers')}</p> : <People members={offers} />}
      </Section>
      <Section title={t('topics.seeks', { count: seeks.length })} level={3}>
        {seeks.length === 0 ? <p className={styles.muted}>{t('topics.nobodySeeks')}</p> : <People members={seeks} />}
      </Section>
    </div>
  );
}

function People({ members }: { readonly members: readonly Member[] }) {
  const { t } = useMessages();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? members : members.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.people}>
        {shown.map((member) => (
          <li key={member.id}>
            <Link href={`/members/${member.id}`} className={styles.person}>
              {memberToDisplayName(member)}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < members.length && (
        <Button variant="quiet" size="small" onPress={() => setIsWhole(true)}>
          {t('topics.andMore', { count: members.length - shown.length })}
        </Button>
      )}
    </>
  );
}
