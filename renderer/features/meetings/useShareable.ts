import { toShareable } from '../../../shared/domain/agenda';
import { useConfidentiality } from '../../live';
import type { MeetingView } from './useMeeting';

/** The meeting as those may see it who take part: for the hall, letters, files and minutes. */
export function useShareable(view: MeetingView): MeetingView {
  return toShareable(view, useConfidentiality());
}
