import { typedTitle } from '../../../../shared/domain/titles';
import type { LabelOf } from '../../../../shared/domain/agenda';
import { isPursued } from '../../../../shared/domain/outcomes';
import { decisionStanding, isConfirmable } from '../../../../shared/domain/quorum';
import type { RegisterDecision, RegisterTask } from '../../../../shared/documents';
import type { AgendaItem } from '../../../../shared/schema';
import { RED, strictest } from '../../../../shared/schema/confidentiality';
import type { OutcomeRow } from '../outcomeRows';

/** A decision as an exported register lists it. What comes from a meeting that is gone has the label of an ordinary meeting. */
export function toDecisionEntry(
  row: OutcomeRow,
  agendaItems: ReadonlyMap<string, AgendaItem>,
  labelOf: LabelOf,
): RegisterDecision & { readonly id: string } {
  const { outcome, followUpState } = row;
  return {
    id: row.id,
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

export function toTaskEntry(
  row: OutcomeRow,
  agendaItems: ReadonlyMap<string, AgendaItem>,
  labelOf: LabelOf,
): RegisterTask & { readonly id: string } {
  return {
    id: row.id,
    ...origin(row, agendaItems, labelOf),
    due: row.outcome.due,
    owners: row.owners,
    state: row.outcome.state,
  };
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
