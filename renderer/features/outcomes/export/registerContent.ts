import { typedTitle } from '../../../../shared/domain/titles';
import type { LabelOf } from '../../../../shared/domain/agenda';
import { isPursued } from '../../../../shared/domain/outcomes';
import { decisionStanding, isConfirmable } from '../../../../shared/domain/quorum';
import type { RegisterContent, RegisterDecision, RegisterTask } from '../../../../shared/documents';
import type { AgendaItem } from '../../../../shared/schema';
import { RED, strictest } from '../../../../shared/schema/confidentiality';
import type { OutcomeRow } from '../outcomeRows';

export type RegisterKind = RegisterContent['kind'];

/** Rows as an exported register lists them. */
export function registerContent(
  kind: RegisterKind,
  rows: readonly OutcomeRow[],
  agendaItems: ReadonlyMap<string, AgendaItem>,
  labelOf: LabelOf,
): RegisterContent {
  return kind === 'decisions'
    ? { kind, entries: rows.map((row) => toDecision(row, agendaItems, labelOf)) }
    : { kind, entries: rows.map((row) => toTask(row, agendaItems, labelOf)) };
}

/** TLP:RED is for those who sat in the room: it is in no list that goes round, whatever made it so. What comes from a meeting that is gone has the label of an ordinary meeting. */
export function withoutRed(rows: readonly OutcomeRow[], labelOf: LabelOf): readonly OutcomeRow[] {
  return rows.filter(({ outcome }) => labelOf(outcome).tlp !== RED);
}

function toDecision(row: OutcomeRow, agendaItems: ReadonlyMap<string, AgendaItem>, labelOf: LabelOf): RegisterDecision {
  const { outcome, followUpState } = row;
  return {
    ...origin(row, agendaItems, labelOf),
    number: outcome.number,
    result: decisionStanding(outcome),
    ...(isConfirmable(outcome) &&
      outcome.confirmation !== '' && { confirmation: { on: outcome.confirmedOn, by: outcome.confirmedBy } }),
    votes: outcome.votes,
    ...(isPursued(outcome) && { implementation: outcome.implementation }),
    followUpOn: followUpState === 'none' ? '' : outcome.followUpOn,
    evidence: outcome.evidence,
    remark: outcome.remark,
  };
}

function toTask(row: OutcomeRow, agendaItems: ReadonlyMap<string, AgendaItem>, labelOf: LabelOf): RegisterTask {
  return { ...origin(row, agendaItems, labelOf), due: row.outcome.due, owners: row.owners, state: row.outcome.state };
}

function origin(
  { outcome, meeting, date, openSince }: OutcomeRow,
  agendaItems: ReadonlyMap<string, AgendaItem>,
  labelOf: LabelOf,
): Pick<RegisterTask, 'text' | 'meeting' | 'agendaItem' | 'date' | 'openSince' | 'tlp'> {
  return {
    text: outcome.text,
    meeting: meeting ? typedTitle(meeting) : '',
    agendaItem: agendaItems.get(outcome.agendaItemId)?.title ?? '',
    date,
    openSince,
    tlp: strictest([meeting?.tlp ?? 'TLP:AMBER', labelOf(outcome).tlp]) ?? RED,
  };
}
