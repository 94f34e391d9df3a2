import { periodStart, type PeriodState } from '../../../../shared/domain/quarters';
import type { Planning } from './Planning';
import { PeriodRow } from './PeriodRow';

export function PeriodList({
  states,
  onPlan,
}: {
  readonly states: readonly PeriodState[];
  readonly onPlan?: (planning: Planning) => void;
}) {
  return (
    <ul>
      {states.map((state) => (
        <PeriodRow key={periodStart(state.period)} state={state} {...(onPlan && { onPlan })} />
      ))}
    </ul>
  );
}
