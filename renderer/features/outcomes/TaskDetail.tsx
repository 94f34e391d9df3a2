import { Ban, Check, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { memberToListName } from '../../../shared/domain/membership';
import { useDraft, useRecords, useSession } from '../../live';
import {
  Badge,
  Button,
  DateField,
  MenuButton,
  MultiComboBox,
  Page,
  PageHeader,
  TextArea,
  TextField,
  useMessages,
  useOfferCommands,
  type Tone,
} from '../../ui';
import { useHistory } from '../history';
import { RedMark } from '../meetings';
import { OutcomeOrigin, useMeetingEntry } from './OutcomeOrigin';
import type { OutcomeRow } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useOutcomeTexts } from './useOutcomeTexts';
import { useTaskState } from './useTaskState';

export function TaskDetail({ row, today }: { readonly row: OutcomeRow; readonly today: string }) {
  const { t, collator } = useMessages();
  const { outcome } = row;
  const { outcomes } = useSession().repositories;
  const { dueInWords, openSinceInWords } = useOutcomeTexts(today);
  const setState = useTaskState();
  const { records } = useRecords('members');
  const members = useMemo(
    () =>
      records
        .map((member) => ({ id: member.id, label: memberToListName(member) }))
        .toSorted((a, b) => collator.compare(a.label, b.label)),
    [records, collator],
  );
  const text = useDraft(outcome.text, (value) => outcomes.update(outcome.id, { text: value }));
  const ownerText = useDraft(outcome.ownerText, (value) => outcomes.update(outcome.id, { ownerText: value }));
  // A date is typed in parts, each a change: the field must not wait for the store between two of them.
  const due = useDraft(outcome.due, (value) => outcomes.update(outcome.id, { due: value }));
  const isOpen = outcome.state === 'open';
  const overdue = isOpen && row.dueState === 'overdue';

  const turn = {
    id: 'turn',
    changesData: true,
    label: t(isOpen ? 'outcomes.done' : 'outcomes.open'),
    icon: isOpen ? Check : RotateCcw,
    onSelect: () => setState(outcome, isOpen ? 'done' : 'open'),
  };
  const drop = {
    id: 'drop',
    changesData: true,
    label: t('outcomes.drop'),
    icon: Ban,
    isDisabled: !isOpen,
    onSelect: () => setState(outcome, 'dropped'),
  };
  const toMeeting = useMeetingEntry(row);
  const history = useHistory(outcome.id);
  useOfferCommands(outcome.text || t('outcomes.noText'), [turn, drop, history.entry, toMeeting]);

  return (
    <Page>
      <PageHeader
        level={2}
        preline={t('outcomes.task')}
        title={outcome.text || t('outcomes.noText')}
        subtitle={
          <span className={styles.subtitle}>
            <Badge tone={badgeTone(row)}>
              {overdue ? t('outcomes.overdueSince', { due: dueInWords(row) }) : dueInWords(row)}
            </Badge>
            {openSinceInWords(row)}
            <RedMark record={outcome} />
          </span>
        }
        actions={
          <>
            <MenuButton label={t('outcomes.more')} variant="quiet" items={[...(isOpen ? [drop] : []), history.entry]} />
            <Button changesData variant={isOpen ? 'primary' : 'secondary'} icon={turn.icon} onPress={turn.onSelect}>
              {turn.label}
            </Button>
          </>
        }
      />
      <div className={styles.form}>
        <TextArea label={t('outcomes.task')} rows={2} {...text.field} />
        <DateField
          label={t('outcomes.dueOn')}
          value={due.value || null}
          onChange={(day) => due.onChange(day ?? '')}
          onBlur={due.flush}
        />
        <MultiComboBox
          label={t('outcomes.owner')}
          options={members}
          value={outcome.ownerIds}
          onChange={(ownerIds) => outcomes.update(outcome.id, { ownerIds })}
          placeholder={t('outcomes.addOwner')}
        />
        <TextField label={t('outcomes.ownerText')} {...ownerText.field} />
      </div>
      <OutcomeOrigin row={row} />
      {history.dialog}
    </Page>
  );
}

function badgeTone({ outcome: { state }, dueState }: OutcomeRow): Tone {
  if (state !== 'open') return state === 'done' ? 'success' : 'neutral';
  return dueState === 'overdue' ? 'danger' : dueState === 'today' ? 'warning' : 'neutral';
}
