import { useLocation } from 'wouter';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { useApp, useNow, useRecords, useSession, useSync } from '../../../live';
import { Button, Callout, Section, toast, Toolbar, useMessages } from '../../../ui';
import { useDisputeCount, useDisputes } from '../../syncStatus';
import { visibleMerges } from '../conflicts/visibleMerges';
import { useLedger } from '../ledger/useLedger';
import { countsToText } from './countsToText';
import { Duplicates } from './Duplicates';
import { OutgoingList } from './OutgoingList';
import styles from './Plan.module.css';
import { groupOutgoing, likelyDuplicates, listIncoming, type Incoming } from './sendingPlan';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** After a long absence: what came in and what would go out, to be looked at before it does. */
export function Plan() {
  const { t, formatDateTime } = useMessages();
  const [, navigate] = useLocation();
  const { sync, deviceId, networkId } = useSession();
  const { arrived, agreedAt, reviewPoint, restoredFrom } = useSync();
  const { settings } = useApp();
  const now = useNow(MINUTE_MS);
  const rows = useLedger();
  const disputes = useDisputes();
  const members = useRecords('members').records;
  const outgoing = groupOutgoing(rows);
  const count = outgoing.reduce((sum, group) => sum + group.rows.length, 0);
  const removed = outgoing.reduce((sum, group) => sum + group.removed, 0);
  const undecided = useDisputeCount();
  const merges = disputes.filter((record) => visibleMerges(record, deviceId).length > 0).length;

  // The same rule by which the engine stops: see isReviewDue.
  const agreed = agreedAt === null ? '' : formatDateTime(new Date(agreedAt).toISOString(), LAPTOP_ZONE);
  const isLong = agreedAt !== null && now - agreedAt >= settings.reviewAfterDays * DAY_MS;
  const isCopied = settings.reviewFirst.includes(networkId);
  const reason = isCopied
    ? t('startUp.copied.plan')
    : isLong
      ? t('sync.plan.long', { time: agreed })
      : t('sync.plan.many', { count, time: agreed });
  const restored =
    restoredFrom === '' ? undefined : t('sync.plan.restored', { time: formatDateTime(restoredFrom, LAPTOP_ZONE) });

  function postpone(): void {
    toast({ message: t('sync.plan.postponed') });
    navigate('/');
  }

  return (
    <>
      <Callout
        tone="warning"
        title={t('sync.plan.title')}
        isLive
        actions={
          <>
            <Button variant="primary" onPress={sync.approve}>
              {t('sync.plan.send', { count })}
            </Button>
            <Button onPress={postpone}>{t('sync.plan.postpone')}</Button>
          </>
        }
      >
        <p>
          {restored ?? reason} {t('sync.plan.text')}
        </p>
        {reviewPoint !== '' && <p>{t('sync.plan.restorePoint', { time: formatDateTime(reviewPoint, LAPTOP_ZONE) })}</p>}
      </Callout>
      <div className={styles.columns}>
        <Section title={t('sync.plan.out', { count })}>
          {removed > 0 && <p className={styles.removals}>{t('sync.plan.removals', { count: removed })}</p>}
          <OutgoingList groups={outgoing} />
        </Section>
        <div>
          <Section title={t('sync.plan.in')}>
            <IncomingList incoming={listIncoming(arrived)} />
          </Section>
          <Section title={t('sync.plan.together')}>
            <p>
              {t('sync.plan.disputes', { count: undecided })} {t('sync.plan.merges', { count: merges })}
            </p>
            {undecided + merges > 0 && (
              <Toolbar>
                <Button size="small" onPress={() => navigate('/sync/disputes')}>
                  {t('sync.plan.look')}
                </Button>
              </Toolbar>
            )}
          </Section>
          <Duplicates pairs={likelyDuplicates(rows, members)} />
        </div>
      </div>
    </>
  );
}

/** What came from the server since the last agreement, by collection. */
function IncomingList({ incoming }: { readonly incoming: readonly Incoming[] }) {
  const { t } = useMessages();
  if (incoming.length === 0) return <p>{t('sync.plan.nothingIn')}</p>;
  return (
    <ul className={styles.incoming}>
      {incoming.map(({ collection, ...counts }) => (
        <li key={collection} className={styles.record}>
          <span className={styles.name}>{t(`records.plural.${collection}`)}</span>
          <span className={styles.counts}>{countsToText(counts, t)}</span>
        </li>
      ))}
    </ul>
  );
}
