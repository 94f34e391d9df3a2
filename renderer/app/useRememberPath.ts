import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../data';
import { useApp } from '../live';
import { useAct } from '../ui';
import { pathToReopen } from './pathToReopen';

/**
 * Opens where the user left, the record included.
 * @param session undefined while the network opens
 */
export function useRememberPath(session: Session | undefined): void {
  const { settings, updateSettings } = useApp();
  const [path, navigate] = useLocation();
  const act = useAct();

  const open = useEffectEvent(() => {
    if (path === '/' && settings.lastPath !== '/' && settings.lastPath !== '')
      navigate(settings.lastPath, { replace: true });
  });
  const look = useEffectEvent(() => {
    const next = session ? pathToReopen(path, session.read) : path;
    if (next !== path) navigate(next, { replace: true });
  });
  // Not compared with the settings, which an answer that is still under way may be about to change.
  const remember = useEffectEvent((next: string) => act(() => updateSettings({ lastPath: next })));
  const isOpening = useRef(true);

  // Once, when the window opens.
  useEffect(() => open(), []);
  // Once more when the records are there: only they say whether a meeting still runs.
  useEffect(() => look(), [session]);
  // The address is the router's; the settings are the main process's.
  useEffect(() => {
    // Where it opens is where its user left, or on the way there.
    if (isOpening.current) isOpening.current = false;
    else remember(path);
  }, [path]);
}
