import { app, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/ipc/contract';
import type { Translate } from '../../../shared/messages/translate';

const isMac = process.platform === 'darwin';

/**
 * The page owns Ctrl+N, Ctrl+K, Ctrl+Z, Ctrl+Y, Ctrl+L and F1: it knows what they mean where the focus is. The menu shows these keys
 * without registering them (macOS always registers, but asks the page first).
 */
export function menuTemplate(translate: Translate, send: (command: MenuCommand) => void): MenuItemConstructorOptions[] {
  const command = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => send(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: translate('shell.menu.file'),
      submenu: [
        command(translate('shell.menu.new'), 'new', 'CmdOrCtrl+N'),
        command(translate('shell.menu.settings'), 'settings', 'CmdOrCtrl+,'),
        command(translate('shell.menu.lock'), 'lock', 'CmdOrCtrl+L'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit', label: translate('shell.menu.quit') },
      ],
    },
    {
      label: translate('shell.menu.edit'),
      submenu: [
        isMac
          ? { role: 'undo', label: translate('shell.menu.undo') }
          : command(translate('shell.menu.undo'), 'undo', 'CmdOrCtrl+Z'),
        isMac
          ? { role: 'redo', label: translate('shell.menu.redo') }
          : command(translate('shell.menu.redo'), 'redo', 'CmdOrCtrl+Y'),
        separator,
        { role: 'cut', label: translate('shell.menu.cut') },
        { role: 'copy', label: translate('shell.menu.copy') },
        { role: 'paste', label: translate('shell.menu.paste') },
        { role: 'selectAll', label: translate('shell.menu.selectAll') },
        separator,
        command(translate('shell.menu.search'), 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: translate('shell.menu.view'),
      submenu: [
        { role: 'zoomIn', label: translate('shell.menu.zoomIn') },
        { role: 'zoomOut', label: translate('shell.menu.zoomOut') },
        { role: 'resetZoom', label: translate('shell.menu.resetZoom') },
        separator,
        { role: 'togglefullscreen', label: translate('shell.menu.fullScreen') },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { label: translate('shell.menu.help'), submenu: [command(translate('shell.menu.openHelp'), 'help', 'F1')] },
  ];
}
