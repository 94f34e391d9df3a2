import path from 'node:path';
import { app, BrowserWindow, Menu, nativeTheme, powerMonitor, session, shell } from 'electron';
import { APP_ORIGIN, GATEWAY_PATH } from '../../shared/ipc/contract';
import { instantToLocal } from '../../shared/domain/meetings';
import { createTranslate, type Translate } from '../../shared/messages/translate';
import { nodeDisk } from './backup/backupFile';
import { createBackupChunks } from './backup/createBackupChunks';
import { createBackupMemory } from './backup/createBackupMemory';
import { createBackupPlace } from './backup/createBackupPlace';
import { createBackupReaders } from './backup/createBackupReaders';
import { askToOpen } from './files/askToOpen';
import { createOpenedFiles } from './files/createOpenedFiles';
import { createHandlers } from './ipc/createHandlers';
import { notify } from './ipc/notify';
import { registerHandlers } from './ipc/registerHandlers';
import { testConnection } from './keys/checkConnection';
import { createConnections } from './keys/createConnections';
import { createHostConsent } from './keys/createHostConsent';
import { createKeyRing } from './keys/createKeyRing';
import { createPasswordVault } from './keys/createPasswordVault';
import { computeKeysBy } from './keys/passphraseKey';
import { createRingFile } from './keys/ringFile';
import { scryptApart } from './keys/scryptApart';
import { askToOpenLink } from './links/askToOpenLink';
import { createLinkOpener } from './links/createLinkOpener';
import { createLog } from './log/createLog';
import { watchPage, watchProcess } from './log/watchDefects';
import { createMailAccounts } from './mail/createMailAccounts';
import { createMailPost } from './mail/createMailPost';
import { systemAuthorities } from './mail/systemAuthorities';
import { rendererFolder, scryptWorkerFile } from './paths';
import { createAppScheme } from './scheme/createAppScheme';
import { readDevServer } from './scheme/devServer';
import { appHeaders } from './security/appHeaders';
import { raiseNetworkWall } from './security/networkWall';
import { createServerTools } from './server-tools/createServerTools';
import { openServerUpstream } from './server-tools/openServerUpstream';
import { createProfileHome, homeOf } from './settings/createProfileHome';
import { createSettings } from './settings/createSettings';
import { defaultSettings } from './settings/defaultSettings';
import { SEALED, type JsonStore } from './settings/jsonStore';
import { openJsonStore } from './settings/openJsonStore';
import { withoutStopping } from './settings/profileFailure';
import { createSetupLinks } from './setup-links/createSetupLinks';
import { createUsedLinks } from './setup-links/createUsedLinks';
import { readNetworkIdentity } from './setup-links/readNetworkIdentity';
import { clearMovedStorage, createStorageMove } from './storage/createStorageMove';
import { applyProfileAside, createProfileAside } from './storage/setAside';
import { createSyncGateway } from './sync-gateway/createSyncGateway';
import { openUpstream } from './sync-gateway/openUpstream';
import { askForHost, askForMailHost } from './windows/askForHost';
import { askForOwnLogin } from './windows/askForOwnLogin';
import { closeAfterFlush, type CloseFlow } from './windows/closeAfterFlush';
import { offerContextMenu } from './windows/contextMenu';
import { createLock } from './windows/createLock';
import { createMainWindow, START_URL } from './windows/createMainWindow';
import { menuTemplate } from './windows/menuTemplate';
import { createDoor, createPresentation } from './windows/sideWindows';

/** Puts the parts together and opens the window. */
export async function startApp(): Promise<void> {
  const log = createLog(app.getPath('logs'), () => new Date());
  watchProcess(log);
  computeKeysBy(scryptApart(scryptWorkerFile, (error) => log.error('compute a key apart', error)));
  const devServer = readDevServer(process.env['VERBUND_DEV_SERVER'], app.isPackaged);
  const userData = app.getPath('userData');
  const storageFolder = path.join(app.getPath('sessionData'), 'IndexedDB');
  // Half of it is no profile to go on with: a start that cannot finish it ends here, and the next one tries again.
  applyProfileAside(userData, path.relative(userData, storageFolder), log.error);
  withoutStopping('clear the storage that was moved', log.error, () => clearMovedStorage(userData, storageFolder));
  const openedFiles = createOpenedFiles({
    userData,
    ask: (file) => askToOpen(mainWindow(), translate(), file),
    openPath: (file) => shell.openPath(file),
    onTrouble: log.error,
  });
  // What a crash left.
  openedFiles.clear();
  const vault = createPasswordVault();
  const openFile = (name: string): JsonStore => openJsonStore(userData, name, log.error);
  const settingsStore = openFile('settings');
  const ring = createKeyRing({
    file: createRingFile(userData, log.error),
    vault,
    isDemo: process.argv.includes('--demo'),
    wasSealed: () => settingsStore.read(SEALED) !== undefined,
    onChange() {
      gateway.cancelAll();
      // Opened by whoever was here before the lock.
      setupLinks.forget();
      endBackups().catch((error: unknown) => log.error('end backups', error));
      takeAll([connections.takeBox, mailAccounts.takeBox, settings.takeBox, backupMemory.takeBox, usedLinks.takeBox]);
    },
    onTrouble: log.error,
    today: () => instantToLocal(Date.now(), timeZone()).slice(0, 10),
    now: () => new Date().toISOString(),
    monotonicMs: () => performance.now(),
  });
  const home = createProfileHome(settingsStore, homeOf(userData), log.error);
  const backupMemory = createBackupMemory(openFile('backups'), ring.box, log.error);
  const backupPlace = createBackupPlace({
    disk: nodeDisk,
    memory: backupMemory,
    ring,
    appVersion: app.getVersion(),
    userData,
    now: Date.now,
    timeZone,
    onTrouble: log.error,
  });
  const backupChunks = createBackupChunks({ disk: nodeDisk, memory: backupMemory, ring, onTrouble: log.error });
  const backupReaders = createBackupReaders(nodeDisk, ring, log.error);
  /** What holds a key of a network. */
  async function endBackups(): Promise<void> {
    if (ring.box.mode() !== 'closed') return;
    backupChunks.endAll();
    await Promise.all([backupPlace.endAll(), backupReaders.closeAll()]);
  }
  const connections = createConnections(openFile('connections'), vault, ring.box, log.error);
  const mailAccounts = createMailAccounts(openFile('mail'), vault, ring.box, log.error);
  const usedLinks = createUsedLinks(openFile('links'), ring.box, log.error);
  const windowStore = openFile('window');
  const settings = createSettings(
    settingsStore,
    defaultSettings(app.getPreferredSystemLanguages()[0] ?? ''),
    ring.box,
    (now, before) => {
      nativeTheme.themeSource = now.theme;
      if (now.language !== before.language) showMenu();
      if (now.activeNetworkId !== before.activeNetworkId) gateway.cancelAll();
    },
    log.error,
  );

  const send = openUpstream();
  const consent = createHostConsent(connections, (question) => askForHost(mainWindow(), translate(), question));
  const serverTools = createServerTools(openServerUpstream());
  const setupLinks = createSetupLinks({
    connections,
    consent,
    serverTools,
    used: usedLinks,
    confirmOwnLogin: (user) => askForOwnLogin(mainWindow(), translate(), user),
    test: (connection) => testConnection(send, connection),
    readIdentity: (connection) => readNetworkIdentity(send, connection),
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
  });
  const gateway = createSyncGateway({
    send,
    readActiveConnection() {
      const { activeNetworkId } = settings.read();
      return activeNetworkId === null ? undefined : connections.read(activeNetworkId);
    },
  });

  await raiseNetworkWall(session.defaultSession, devServer);
  session.defaultSession.protocol.handle(
    'app',
    createAppScheme({
      folder: rendererFolder,
      headers: appHeaders(devServer),
      gateway: gateway.answer,
      proxy: devServer && ((path) => send(new URL(path, devServer).href, { method: 'GET' })),
    }),
  );

  // protocol.handle does not tell that the page gave up (Electron 33 to 45); the web request does.
  session.defaultSession.webRequest.onErrorOccurred({ urls: [`${APP_ORIGIN}${GATEWAY_PATH}*`] }, ({ method, url }) =>
    gateway.cancel(method, url),
  );

  let open: { readonly window: BrowserWindow; readonly close: CloseFlow } | undefined;
  function search(): void {
    if (!open) return;
    bringToFront(open.window);
    notify(open.window.webContents, 'onMenuCommand', 'search');
  }
  const presentation = createPresentation({
    title: app.name,
    onFailure: (error) => log.error('load presentation', error),
    onSearch: search,
    onLock: () => notify(contents(), 'onMenuCommand', 'lock'),
  });
  const door = createDoor({
    title: app.name,
    onFailure: (error) => log.error('load door', error),
    onSearch: search,
    onLock: () => notify(contents(), 'onMenuCommand', 'lock'),
  });
  const translate = (): Translate => createTranslate(settings.read().language);
  const mainWindow = (): BrowserWindow => open?.window ?? raise('no window');
  const contents = (): BrowserWindow['webContents'] | undefined => open?.window.webContents;
  function showMenu(): void {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate(translate(), (command) => notify(contents(), 'onMenuCommand', command))),
    );
  }
  function openWindow(): void {
    const window = createMainWindow(windowStore, app.name, log.error);
    open = { window, close: closeAfterFlush(window, translate, (error) => log.error('ask before closing', error)) };
    watchPage(window, log, translate);
    offerContextMenu(window, translate);
    window.on('closed', () => {
      presentation.close();
      door.close();
      open = undefined;
    });
    window.loadURL(START_URL).catch((error: unknown) => log.error('load page', error));
  }

  const lock = createLock({
    canLock: ring.canLock,
    flush: () => notify(contents(), 'onFlush', null),
    async forgetKeys(cause) {
      openedFiles.clear();
      await ring.lock(cause);
    },
    startPagesAnew() {
      door.close();
      presentation.startAnew();
      contents()?.reload();
    },
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    idleMinutes: () => settings.read().lockAfterMinutes,
    onFailure: (error) => log.error('lock', error),
  });
  function lockWithSystem(): void {
    lock.lock('system').catch((error: unknown) => log.error('lock', error));
  }
  powerMonitor.on('suspend', lockWithSystem);
  powerMonitor.on('lock-screen', lockWithSystem);
  app.on('will-quit', () => {
    lock.end();
    openedFiles.clear();
  });

  registerHandlers({
    trustedContents: contents,
    onDefect: log.error,
    handlers: createHandlers({
      settings,
      home,
      connections,
      ring,
      storageMove: createStorageMove({
        folder: userData,
        storageFolder,
        clearStorage: () => session.defaultSession.clearStorageData({ origin: APP_ORIGIN, storages: ['indexdb'] }),
      }),
      profileAside: createProfileAside(userData, () => instantToLocal(Date.now(), timeZone()), log.error),
      backupPlace,
      backupChunks,
      backupReaders,
      consent,
      serverTools,
      setupLinks,
      mailPost: createMailPost({
        accounts: mailAccounts,
        ask: (question) => askForMailHost(mainWindow(), translate(), question),
        authorities: systemAuthorities,
        folder: userData,
        onTrouble: log.error,
      }),
      openedFiles,
      openLink: createLinkOpener({
        ask: (link) => askToOpenLink(mainWindow(), translate(), link),
        openExternal: (href) => shell.openExternal(href),
        onTrouble: log.error,
      }),
      send,
      translate,
      canKeepSecrets: () => ring.box.mode() === 'sealed' || (ring.box.mode() === 'plain' && vault.canKeep()),
      cancelSync: gateway.cancelAll,
      window: mainWindow,
      showPresentation: () => open && presentation.show(open.window),
      showDoor: () => open && door.show(open.window),
      log,
      lock,
      confirmFlushed(answer) {
        open?.close.confirmFlushed(answer);
        lock.confirmFlushed(answer);
      },
    }),
  });

  nativeTheme.themeSource = settings.read().theme;
  showMenu();
  openWindow();
  app.on('second-instance', () => {
    if (open) bringToFront(open.window);
    else openWindow();
  });
  app.on('activate', () => {
    if (!open) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** One that cannot write does not keep the others from it. */
function takeAll(parts: readonly (() => void)[]): void {
  const failures: unknown[] = [];
  for (const take of parts) withoutStopping('', (_, error) => failures.push(error), take);
  if (failures.length > 0) throw failures[0];
}

function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function raise(message: string): never {
  throw new Error(message);
}
