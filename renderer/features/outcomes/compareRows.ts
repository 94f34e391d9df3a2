import type { Compare } from '../../../shared/domain/lists';
import { isPursued } from '../../../shared/domain/outcomes';
import { IMPLEMENTATIONS } from '../../../shared/schema/outcomes';
import type { OutcomeRow } from './outcomeRows';

const collator = new Intl.Collator('de', { numeric: true });

/** Order of a column, ascending. What is empty comes last; equals stand in the order of their meetings and numbers. */
export function compareRows(columnId: string): Compare<OutcomeRow> {
  switch (columnId) {
    case 'number':
      return byText(({ outcome }) => outcome.number);
    case 'implementation':
      return inTurn((a, b) => implementationRank(a) - implementationRank(b), byDate);
    case 'followUp':
      return inTurn(
        byText(({ outcome, followUpState }) => (followUpState === 'none' ? '' : outcome.followUpOn)),
        byDate,
      );
    case 'due':
      return inTurn(
        byText(({ outcome }) => outcome.due),
        byId,
      );
    case 'owner':
      return inTurn(
        byText(({ owners }) => owners.join(', ')),
        byId,
      );
    case 'openSince':
      return inTurn((a, b) => a.openSince - b.openSince, byDate);
    default:
      return byDate;
  }
}

/** What is not to be carried out shows nothing in this column. */
function implementationRank({ outcome }: OutcomeRow): number {
  return isPursued(outcome) ? IMPLEMENTATIONS.indexOf(outcome.implementation) : IMPLEMENTATIONS.length;
}

function byDate(a: OutcomeRow, b: OutcomeRow): number {
  return collator.compare(a.date, b.date) || collator.compare(a.outcome.number, b.outcome.number) || byId(a, b);
}

function byId(a: OutcomeRow, b: OutcomeRow): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function inTurn(first: Compare<OutcomeRow>, second: Compare<OutcomeRow>): Compare<OutcomeRow> {
  return (a, b) => first(a, b) || second(a, b);
}

function byText(textOf: (row: OutcomeRow) => string): Compare<OutcomeRow> {
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return collator.compare(one, other);
  };
}
