import { useLocation } from 'wouter';
import { wantShortcut } from '../../ui';

/** Opens the plan of the year, with the dialog for a new meeting. */
export function usePlanMeeting(): () => void {
  const [, navigate] = useLocation();
  return () => {
    wantShortcut('mod+n', false);
    navigate('/meetings');
  };
}
