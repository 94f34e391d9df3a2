import type { FileState } from './fileState';
import type { Amount, LaneSnapshot, LaneState } from './laneState';

/** How much is left to send and to fetch, and what the lane does, so that both say the same. */
export function readAmounts(
  states: readonly FileState[],
  lane: LaneState,
  mayWrite: boolean,
): Pick<LaneSnapshot, 'state' | 'toSend' | 'toFetch'> {
  const sending = states.filter((state) => state.kind === 'sending');
  const fetching = states.filter((state) => state.kind === 'coming' || state.kind === 'arriving');
  const amounts = { toSend: amountOf(sending), toFetch: amountOf(fetching) };
  if (lane.kind !== 'idle') return { state: lane, ...amounts };
  if (sending.length > 0 && !mayWrite) return { state: { kind: 'waiting', trouble: 'readOnly' }, ...amounts };
  const isExpecting = fetching.some(({ kind }) => kind === 'arriving');
  return { state: isExpecting ? { kind: 'expecting' } : lane, ...amounts };
}

function amountOf(states: readonly { readonly done: number; readonly total: number }[]): Amount {
  return { files: states.length, bytes: states.reduce((sum, { done, total }) => sum + total - done, 0) };
}
