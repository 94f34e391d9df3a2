import { completeRecord, type CompleteRecord } from '../../../shared/domain/minutes';
import { useConfidentiality, useSession } from '../../live';
import type { MeetingView } from './useMeeting';

/** The meeting as its minutes have it, with what they know of items that lie on another laptop only: see [Note: withheld items]. */
export function useCompleteRecord(view: MeetingView): CompleteRecord<MeetingView> {
  const { deviceId } = useSession();
  return completeRecord(view, view.versions, { labelOf: useConfidentiality(), deviceId });
}
