import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useToday } from '../../live';
import { Button, Page, PageHeader, SplitView, Tabs, useMessages } from '../../ui';
import { DecisionDetail } from './DecisionDetail';
import { DecisionRegister } from './DecisionRegister';
import { OutcomeExportDialog } from './export/OutcomeExportDialog';
import { isTaskShown } from './outcomeRows';
import styles from './Outcomes.module.css';
import { TaskDetail } from './TaskDetail';
import { TaskList } from './TaskList';
import { useOutcomeLists, useTabMemory } from './useOutcomeLists';

/** What the network decided and who took on what, across all meetings. */
export function OutcomesScreen() {
  const { t } = useMessages();
  const today = useToday();
  const [, setLocation] = useLocation();
  const [, params] = useRoute<{ readonly id: string }>('/outcomes/:id');
  const openId = params?.id ?? null;
  const { decisions, tasks } = useOutcomeLists();
  const [memory, changeMemory] = useTabMemory();
  const [isExporting, setExporting] = useState(false);

  const row = [...tasks.rows, ...decisions.rows].find(({ id }) => id === openId);
  // Whoever follows a link to a record is shown the register it is in.
  const tab = row ? (row.outcome.kind === 'decision' ? 'decisions' : 'tasks') : memory.tab;
  const open = tasks.rows.filter((task) => isTaskShown(task, 'open'));
  const overdue = tasks.rows.filter((task) => isTaskShown(task, 'overdue'));
  const close = (): void => {
    changeMemory({ tab });
    setLocation('/outcomes');
  };

  const items = [
    {
      id: 'tasks' as const,
      label: t('outcomes.tasks'),
      count: open.length,
      content: <TaskList list={tasks} today={today} openId={openId} />,
    },
    {
      id: 'decisions' as const,
      label: t('outcomes.decisions'),
      count: decisions.rows.length,
      content: <DecisionRegister list={decisions} today={today} openId={openId} />,
    },
  ];
  function detail() {
    if (!row) return null;
    return tab === 'decisions' ? (
      <DecisionDetail key={row.id} row={row} today={today} />
    ) : (
      <TaskDetail key={row.id} row={row} today={today} />
    );
  }
  return (
    <>
      <SplitView
        listLabel={t('outcomes.title')}
        list={
          <Page layout="fill">
            <PageHeader
              title={t('outcomes.title')}
              subtitle={t('outcomes.summary', {
                open: open.length,
                overdue: overdue.length,
                decisions: decisions.rows.length,
              })}
              actions={
                <Button
                  icon={FileDown}
                  isDisabled={(tab === 'decisions' ? decisions : tasks).shown.length === 0}
                  onPress={() => setExporting(true)}
                >
                  {t('listExport.open')}
                </Button>
              }
            />
            <div className={styles.fill} data-full-width>
              <Tabs
                label={t('outcomes.title')}
                items={items}
                value={tab}
                onChange={(next) => {
                  changeMemory({ tab: next });
                  setLocation('/outcomes');
                }}
              />
            </div>
          </Page>
        }
        detailLabel={row ? row.outcome.number || row.outcome.text : t('outcomes.title')}
        detail={detail()}
        onCloseDetail={close}
      />
      {isExporting && (
        <OutcomeExportDialog decisions={decisions} tasks={tasks} kind={tab} onClose={() => setExporting(false)} />
      )}
    </>
  );
}
