import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { useApp, useSession } from '../live';
import { useAct } from '../ui';
import { pathToReopen } from './pathToReopen';

/** Opens where the user left, the record included. */
export function useRememberPath(): void {
  const { settings, updateSettings } = useApp();
  const [path, navigate] = useLocation();
  const act = useAct();
  const { read } = useSession();

  const open = useEffectEvent(() => {
    if (path === '/' && settings.lastPath !== '/' && settings.lastPath !== '')
      navigate(pathToReopen(settings.lastPath, read), { replace: true });
  });
  const remember = useEffectEvent((next: string) => {
    if (settings.lastPath !== next) act(() => updateSettings({ lastPath: next }));
  });

  // Once, when the network opens.
  useEffect(() => open(), []);
  // The address is the router's; the settings are the main process's.
  useEffect(() => remember(path), [path]);
}
