import { app, shell, type BrowserWindow } from 'electron';
import type { AppInfo, Handlers } from '../../../shared/ipc/contract';
import { mailtoUrl } from '../../../shared/domain/invitation';
import type { Translate } from '../../../shared/messages/translate';
import { createMailFile } from '../export/createMailFile';
import { printPdf } from '../export/printPdf';
import { saveFile } from '../export/saveFile';
import { saveFiles } from '../export/saveFiles';
import { createDatabase, testConnection } from '../keys/checkConnection';
import type { Connections } from '../keys/createConnections';
import type { Log } from '../log/createLog';
import type { ServerTools } from '../server-tools/createServerTools';
import type { SettingsStore } from '../settings/createSettings';

interface HandlerPorts {
  readonly settings: SettingsStore;
  readonly connections: Connections;
  readonly serverTools: ServerTools;
  readonly canKeepSecrets: () => boolean;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  readonly cancelSync: () => void;
  readonly window: () => BrowserWindow;
  readonly translate: () => Translate;
  readonly showPresentation: () => void;
  readonly confirmFlushed: (answer: 'stored' | 'unsaved') => void;
  readonly log: Log;
}

export function createHandlers(ports: HandlerPorts): Handlers {
  const { settings, connections, send } = ports;
  return {
    readAppInfo: () => appInfo(ports.canKeepSecrets()),
    readPageMemory: () => memoryOf(ports.window().webContents.getOSProcessId()),
    readSettings: settings.read,
    updateSettings: settings.update,
    readConnection(networkId) {
      const connection = connections.read(networkId);
      if (!connection) return null;
      const { url, database, user, password } = connection;
      return { url, database, user, hasPassword: password !== undefined };
    },
    testConnection: (connection) => testConnection(send, connection),
    createDatabase: (connection) => createDatabase(send, connection),
    saveConnection(networkId, connection) {
      connections.save(networkId, connection);
      ports.cancelSync();
      return null;
    },
    removeConnection(networkId) {
      connections.remove(networkId);
      ports.cancelSync();
      return null;
    },
    checkServer: ports.serverTools.check,
    planServer: ports.serverTools.plan,
    provisionServer: ports.serverTools.provision,
    saveFile: (file) => saveFile(ports.window(), ports.translate(), file),
    saveFiles: (files) => saveFiles(ports.window(), ports.translate(), files),
    printPdf,
    createMailFile,
    async composeMail(draft) {
      await shell.openExternal(mailtoUrl(draft));
      return null;
    },
    openPresentation() {
      ports.showPresentation();
      return null;
    },
    reportFailure({ origin, kind, ...description }) {
      ports.log.described(`${origin} (${kind})`, description);
      return null;
    },
    confirmFlushed(answer) {
      ports.confirmFlushed(answer);
      return null;
    },
  };
}

/**
 * From outside: the page's own `process.getProcessMemoryInfo` asks all its workers, and is not answered while one of them is busy, which is just
 * when the answer matters (tried in Electron 33).
 */
function memoryOf(processId: number): number {
  const metrics = app.getAppMetrics().find(({ pid }) => pid === processId);
  if (!metrics) throw new Error('the page has no process');
  return metrics.memory.workingSetSize * 1024;
}

function appInfo(canKeepSecrets: boolean): AppInfo {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    runtime: process.env['VERBUND_RUNTIME_KIND'] === 'fallback' ? 'fallback' : 'official',
    platform: process.platform,
    demo: process.argv.includes('--demo'),
    canKeepSecrets,
  };
}
