import { Pause, Play, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useSession, useSync, useUnsentFiles } from '../../live';
import { Button, Page, PageHeader, SplitView, Tabs, useMessages, WriteLock } from '../../ui';
import { syncStatusToText, useConnection, useDisputeCount, useDisputes } from '../syncStatus';
import { Disputes } from './conflicts/Disputes';
import { Ledger } from './ledger/Ledger';
import { LedgerDetail } from './ledger/LedgerDetail';
import { useLedger } from './ledger/useLedger';
import { StatusTab } from './StatusTab';
import styles from './SyncScreen.module.css';
import { useRecordWords } from './words/useRecordWords';

const TABS = ['status', 'ledger', 'disputes'] as const;
type Tab = (typeof TABS)[number];

/** Where the sync stands, what is not transferred, and what two people wrote at once. */
export function SyncScreen() {
  const messages = useMessages();
  const { t } = messages;
  const snapshot = useSync();
  const [, params] = useRoute<{ readonly tab: string; readonly id: string }>('/sync/:tab/:id?');
  const [, navigate] = useLocation();
  const { connection, reload } = useConnection();
  const rows = useLedger();
  const disputes = useDisputes();
  const words = useRecordWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const tab: Tab = TABS.find((name) => name === params?.tab) ?? 'status';
  const row = tab === 'ledger' ? rows.find(({ id }) => id === openId) : undefined;
  const open = useDisputeCount();
  // The form for the login stays open to those who only read, records do not.
  const unsentFiles = useUnsentFiles();
  const { newer } = useSession();
  const reason = t(newer ? 'startUp.newer.locked' : 'sync.reader.locked');
  const lock = snapshot.access === 'read' ? reason : undefined;
  // The progress of the first load has its own buttons.
  const isLoading = snapshot.firstPull !== null || snapshot.status.kind === 'receiving';

  const items = [
    {
      id: 'status' as const,
      label: t('sync.tab.status'),
      content: <StatusTab connection={connection} onConnectionChanged={reload} />,
    },
    // Where there is no server, everything is here and nothing is waiting.
    ...(connection
      ? [
          {
            id: 'ledger' as const,
            label: t('sync.ledger'),
            count: rows.length || undefined,
            content: <Ledger rows={rows} openId={openId} onOpen={setOpenId} />,
          },
        ]
      : []),
    {
      id: 'disputes' as const,
      label: t('sync.tab.disputes'),
      count: open || undefined,
      content: (
        <div className={styles.scroll}>
          <WriteLock reason={lock}>
            <Disputes records={disputes} askedForId={params?.id ?? null} />
          </WriteLock>
        </div>
      ),
    },
  ];

  return (
    <SplitView
      listLabel={t('sync.title')}
      list={
        <Page layout="fill">
          <PageHeader
            title={t('sync.title')}
            subtitle={<span role="status">{syncStatusToText({ ...snapshot, unsentFiles }, messages)}</span>}
            {...(connection && !newer && !(tab === 'status' && isLoading) && { actions: <SyncActions /> })}
          />
          <div className={styles.fill} data-full-width>
            {connection || disputes.length + open > 0 ? (
              <Tabs
                label={t('sync.title')}
                items={items}
                value={tab}
                onChange={(next) => {
                  setOpenId(null);
                  navigate(next === 'status' ? '/sync' : `/sync/${next}`);
                }}
              />
            ) : (
              connection === null && <StatusTab connection={null} onConnectionChanged={reload} />
            )}
          </div>
        </Page>
      }
      detailLabel={row ? words.titleOf(row.record) : t('sync.ledger')}
      detail={
        row ? (
          <WriteLock reason={lock}>
            <LedgerDetail key={row.id} row={row} />
          </WriteLock>
        ) : null
      }
      onCloseDetail={() => setOpenId(null)}
    />
  );
}

function SyncActions() {
  const { t } = useMessages();
  const { sync } = useSession();
  const { status } = useSync();
  if (status.kind === 'paused')
    return (
      <Button variant="primary" icon={Play} onPress={() => sync.resume()}>
        {t('sync.resume')}
      </Button>
    );
  return (
    <>
      <Button icon={Pause} onPress={() => sync.pause()}>
        {t('sync.pause')}
      </Button>
      <Button icon={RefreshCw} onPress={sync.wake}>
        {t('sync.now')}
      </Button>
    </>
  );
}
