import { useMemo, useState } from 'react';
import { useRecords, useToday } from '../../live';
import { Page, PageHeader, SplitView, Tabs, useMessages } from '../../ui';
import { DecisionDetail } from './DecisionDetail';
import { DecisionRegister } from './DecisionRegister';
import { isTaskShown, toDecisionRows, toTaskRows } from './outcomeRows';
import styles from './Outcomes.module.css';
import { TaskDetail } from './TaskDetail';
import { TaskList } from './TaskList';

type Tab = 'decisions' | 'tasks';

/** What the network decided and who took on what, across all meetings. */
export function OutcomesScreen() {
  const { t } = useMessages();
  const today = useToday();
  const outcomes = useRecords('outcomes').records;
  const meetings = useRecords('meetings').byId;
  const members = useRecords('members').byId;
  const [tab, setTab] = useState<Tab>('tasks');
  const [openId, setOpenId] = useState<string | null>(null);
  const { decisions, tasks } = useMemo(() => {
    const source = { outcomes, meetings, members, today };
    return { decisions: toDecisionRows(source), tasks: toTaskRows(source) };
  }, [outcomes, meetings, members, today]);
  const open = tasks.filter((row) => isTaskShown(row, 'open'));
  const overdue = tasks.filter((row) => isTaskShown(row, 'overdue'));
  const row = (tab === 'decisions' ? decisions : tasks).find(({ id }) => id === openId);

  const items = [
    { id: 'tasks' as const, label: t('outcomes.tasks'), count: open.length, content: <TaskList rows={tasks} today={today} openId={openId} onOpen={setOpenId} /> },
    { id: 'decisions' as const, label: t('outcomes.decisions'), count: decisions.length, content: <DecisionRegister rows={decisions} today={today} openId={openId} onOpen={setOpenId} /> },
  ];
  function detail() {
    if (!row) return null;
    return tab === 'decisions' ? <DecisionDetail key={row.id} row={row} today={today} /> : <TaskDetail key={row.id} row={row} today={today} />;
  }
  return (
    <SplitView
      listLabel={t('outcomes.title')}
      list={
        <Page layout="fill">
          <PageHeader title={t('outcomes.title')} subtitle={t('outcomes.summary', { open: open.length, overdue: overdue.length, decisions: decisions.length })} />
          <div className={styles.fill} data-full-width>
            <Tabs label={t('outcomes.title')} items={items} value={tab} onChange={(next) => { setTab(next); setOpenId(null); }} />
          </div>
        </Page>
      }
      detailLabel={row ? row.outcome.number || row.outcome.text : t('outcomes.title')}
      detail={detail()}
      onCloseDetail={() => setOpenId(null)}
    />
  );
}
