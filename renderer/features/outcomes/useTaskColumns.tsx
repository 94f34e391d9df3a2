import { Circle, CircleCheck } from 'lucide-react';
import { meetingTitle } from '../../../shared/domain/titles';
import { cx, IconButton, Muted, useMessages, type TableColumn } from '../../ui';
import { RedMark } from '../meetings';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useOutcomeTexts } from './useOutcomeTexts';
import { useTaskState } from './useTaskState';

export function useTaskColumns(today: string): readonly TableColumn<OutcomeRow>[] {
  const { t } = useMessages();
  const { dueInWords } = useOutcomeTexts(today);
  const setState = useTaskState();
  return [
    {
      id: 'due',
      header: t('outcomes.due'),
      kind: 'date',
      isSortable: true,
      render: (row) => (
        <span
          className={cx(
            row.outcome.state === 'open' && row.dueState === 'overdue' ? styles.overdue : styles.due,
            row.outcome.state !== 'open' && styles.muted,
          )}
        >
          {dueInWords(row)}
        </span>
      ),
    },
    {
      id: 'text',
      header: t('outcomes.task'),
      kind: 'long',
      render: ({ outcome }) => (
        <>
          <RedMark record={outcome} /> {outcome.text || t('outcomes.noText')}
        </>
      ),
    },
    {
      id: 'owner',
      header: t('outcomes.owner'),
      isSortable: true,
      minTableWidth: 520,
      render: ({ owners }) => <Muted>{owners.join(', ') || t('outcomes.nobody')}</Muted>,
    },
    {
      id: 'openSince',
      header: t('outcomes.openSinceHeader'),
      width: '6.5rem',
      isSortable: true,
      minTableWidth: 800,
      render: ({ openSince }) => <Muted>{openSince > 0 && t('outcomes.meetings', { count: openSince })}</Muted>,
    },
    {
      id: 'meeting',
      header: t('outcomes.meeting'),
      isSortable: true,
      minTableWidth: 960,
      render: ({ meeting }) => <Muted>{meeting && meetingTitle(meeting, t)}</Muted>,
    },
    {
      id: 'done',
      header: t('outcomes.doneHeader'),
      width: '5rem',
      render: ({ outcome }) => (
        <span onClick={(event) => event.stopPropagation()}>
          {outcome.state === 'open' ? (
            <IconButton
              changesData
              label={t('outcomes.markDone', { text: outcome.text })}
              icon={Circle}
              onPress={() => setState(outcome, 'done')}
            />
          ) : (
            <IconButton
              changesData
              label={t('outcomes.reopen', { text: outcome.text })}
              icon={CircleCheck}
              onPress={() => setState(outcome, 'open')}
            />
          )}
        </span>
      ),
    },
  ];
}
