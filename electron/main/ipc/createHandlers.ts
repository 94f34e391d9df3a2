import { app, shell, type BrowserWindow } from 'electron';
import type { AppInfo, Handlers } from '../../../shared/ipc/contract';
import { mailtoUrl } from '../../../shared/domain/invitation';
import type { LinkAnswer } from '../../../shared/ipc/links';
import type { Translate } from '../../../shared/messages/translate';
import { askForBackup, askForBackupFolder } from '../backup/askForBackup';
import type { BackupChunks } from '../backup/createBackupChunks';
import type { BackupPlace } from '../backup/createBackupPlace';
import type { BackupReaders } from '../backup/createBackupReaders';
import { createMailFile } from '../export/createMailFile';
import { printPdf } from '../export/printPdf';
import { saveFile } from '../export/saveFile';
import { saveFiles } from '../export/saveFiles';
import { createDatabase, testConnection } from '../keys/checkConnection';
import type { Connections } from '../keys/createConnections';
import type { HostConsent } from '../keys/createHostConsent';
import type { OpenedFiles } from '../files/createOpenedFiles';
import { saveCopy } from '../files/saveCopy';
import type { KeyRing } from '../keys/KeyRing';
import type { Log } from '../log/createLog';
import type { MailPost } from '../mail/createMailPost';
import type { ServerTools } from '../server-tools/createServerTools';
import type { SetupLinks } from '../setup-links/createSetupLinks';
import type { Lock } from '../windows/createLock';
import type { ProfileAside } from '../storage/setAside';
import type { StorageMove } from '../storage/createStorageMove';
import type { ProfileHome } from '../settings/createProfileHome';
import type { SettingsStore } from '../settings/createSettings';
import { createDeviceId } from '../settings/defaultSettings';
import { isSafeMode, restart } from '../safeMode';
import { wipeOnceSent } from './wipeOnceSent';

interface HandlerPorts {
  readonly settings: SettingsStore;
  readonly home: ProfileHome;
  readonly connections: Connections;
  readonly ring: KeyRing;
  readonly storageMove: StorageMove;
  readonly profileAside: ProfileAside;
  readonly backupPlace: BackupPlace;
  readonly backupChunks: BackupChunks;
  readonly backupReaders: BackupReaders;
  readonly consent: HostConsent;
  readonly serverTools: ServerTools;
  readonly setupLinks: SetupLinks;
  readonly mailPost: MailPost;
  readonly openedFiles: OpenedFiles;
  readonly openLink: (address: string) => Promise<LinkAnswer>;
  readonly canKeepSecrets: () => boolean;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  readonly cancelSync: () => void;
  readonly window: () => BrowserWindow;
  readonly translate: () => Translate;
  readonly lock: Lock;
  readonly showPresentation: () => void;
  readonly showDoor: () => void;
  readonly confirmFlushed: (answer: 'stored' | 'unsaved') => void;
  readonly log: Log;
}

export function createHandlers(ports: HandlerPorts): Handlers {
  const {
    settings,
    connections,
    ring,
    storageMove,
    backupPlace,
    backupChunks,
    backupReaders,
    send,
    serverTools,
    setupLinks,
  } = ports;

  /** What reaches a server because the page asks for it; see [Note: a page connects to no other host by itself]. */
  async function reaching<T>({ url }: { readonly url: string }, declined: T, reach: () => T | Promise<T>): Promise<T> {
    return (await ports.consent.mayReach(url, settings.read().activeNetworkId)) ? reach() : declined;
  }

  return {
    readAppInfo: () => appInfo(ports.canKeepSecrets(), ports.home.isElsewhere(), ports.profileAside.latest()),
    readPageMemory: () => memoryOf(ports.window().webContents.getOSProcessId()),
    readSettings: settings.read,
    updateSettings: settings.update,
    readProtection: ring.readProtection,
    protect(choice) {
      // Marked first: should the power go out in between, what lies in the clear is not forgotten.
      if (choice.kind !== 'plain' && settings.read().networks.length > 0) storageMove.begin();
      return ring.protect(choice);
    },
    unlock: ring.unlock,
    lock: () => ports.lock.lock('person'),
    holdLock(isHeld) {
      ports.lock.hold(isHeld);
      return null;
    },
    changePassphrase: ring.changePassphrase,
    useKeychain: ring.useKeychain,
    makeRecoveryKey: ring.makeRecoveryKey,
    async keepRecoveryKey(id) {
      await ring.keepRecoveryKey(id);
      return null;
    },
    checkRecoveryKey: ring.checkRecoveryKey,
    openNetworkKey: async (networkId, keyId) => wipeOnceSent(await ring.openNetworkKey(networkId, keyId)),
    beginRotation: async (networkId) => wipeOnceSent(await ring.beginRotation(networkId)),
    async settleRotation(networkId, keyId) {
      await ring.settleRotation(networkId, keyId);
      return null;
    },
    async forgetNetworkKeys(networkId) {
      await ring.forgetNetworkKeys(networkId);
      return null;
    },
    readStorageMove: storageMove.state,
    writeStorageMove(bytes, at) {
      storageMove.append(bytes, at);
      return null;
    },
    completeStorageMove: storageMove.complete,
    takeStorageMove: storageMove.read,
    endStorageMove() {
      storageMove.end();
      return null;
    },
    async setProfileAside() {
      const { kind } = await ring.readProtection();
      if (kind !== 'locked' && kind !== 'damaged') throw new Error(`set aside: ${kind}`);
      ports.profileAside.begin();
      restart('normally');
      return null;
    },
    takeProfileBack() {
      if (settings.read().networks.length > 0) throw new Error('take back: there is a network');
      ports.profileAside.takeBack();
      restart('normally');
      return null;
    },
    readBackups: backupPlace.read,
    chooseBackupPlace: async () => backupPlace.choose(await askForBackupFolder(ports.window(), ports.translate())),
    beginBackup: backupPlace.begin,
    writeBackup: backupPlace.append,
    completeBackup: backupPlace.complete,
    async cancelBackup(id) {
      await backupPlace.cancel(id);
      return null;
    },
    async confirmBackup(networkId, name, found) {
      await backupPlace.confirm(networkId, name, found);
      return null;
    },
    beginBackupChunks: backupChunks.begin,
    checkBackupChunk: backupChunks.check,
    writeBackupChunk: backupChunks.write,
    noteBackupFiles(id, name, missing, isUnfinished) {
      backupChunks.note(id, name, missing, isUnfinished);
      return null;
    },
    endBackupChunks(id) {
      backupChunks.end(id);
      return null;
    },
    acceptShrunkBackups(networkId, madeAt) {
      backupPlace.acceptShrunk(networkId, madeAt);
      return null;
    },
    readStoreWitness: backupPlace.readWitness,
    noteStoreWitness(networkId, witness) {
      backupPlace.noteWitness(networkId, witness);
      return null;
    },
    async openBackup(source) {
      if (source.kind === 'listed') return backupReaders.open(await backupPlace.pathOf(source.networkId, source.name));
      const file = await askForBackup(ports.window(), ports.translate());
      return file === undefined ? { kind: 'cancelled' } : backupReaders.open(file);
    },
    unlockBackup: backupReaders.unlock,
    checkBackup: backupReaders.check,
    takeBackup: backupReaders.read,
    takeBackupChunk: backupReaders.takeChunk,
    openBackupKey: (id) => wipeOnceSent(backupReaders.keyOf(id)),
    async closeBackup(id) {
      await backupReaders.close(id);
      return null;
    },
    readConnection(networkId) {
      const connection = connections.read(networkId);
      if (!connection) return null;
      const { url, database, user, password } = connection;
      return { url, database, user, hasPassword: password !== undefined };
    },
    testConnection: (connection) => reaching(connection, { type: 'declined' }, () => testConnection(send, connection)),
    createDatabase: (connection) => reaching(connection, { type: 'declined' }, () => createDatabase(send, connection)),
    async saveConnection(networkId, connection) {
      if (!(await ports.consent.mayReach(connection.url, networkId))) return 'declined';
      connections.save(networkId, connection);
      ports.cancelSync();
      return 'saved';
    },
    removeConnection(networkId) {
      connections.remove(networkId);
      ports.cancelSync();
      return null;
    },
    makeSetupLink: setupLinks.make,
    lookAtSetupLink: setupLinks.look,
    openSetupLink: setupLinks.open,
    async acceptSetupLink(networkId) {
      const answer = await setupLinks.accept(networkId);
      if (answer.kind === 'connected') ports.cancelSync();
      return answer;
    },
    forgetSetupLink() {
      setupLinks.forget();
      return null;
    },
    checkServer: (access) => reaching(access, [hostDeclined], () => serverTools.check(access)),
    planServer: (access, logins) =>
      reaching(access, { kind: 'blocked', findings: [hostDeclined] }, () => serverTools.plan(access, logins)),
    provisionServer: (access, logins) =>
      reaching(access, { kind: 'blocked', findings: [hostDeclined] }, () => serverTools.provision(access, logins)),
    saveFile: (file) => saveFile(ports.window(), ports.translate(), file),
    saveFiles: (files) => saveFiles(ports.window(), ports.translate(), files),
    saveCopy: (file) => saveCopy(ports.window(), ports.translate(), file),
    openFile: ports.openedFiles.open,
    openLink: ports.openLink,
    printPdf: (request) => printPdf(request, (error) => ports.log.error('finish PDF', error)),
    createMailFile,
    async composeMail(draft) {
      await shell.openExternal(mailtoUrl(draft));
      return null;
    },
    ...ports.mailPost,
    openPresentation() {
      ports.showPresentation();
      return null;
    },
    openDoor() {
      ports.showDoor();
      return null;
    },
    restart(how) {
      restart(how);
      return null;
    },
    settleCopy(choice) {
      // Asked again, should the power go out in between: a further device id does no harm.
      if (choice === 'both') backupPlace.startSeries(settings.becomeAnother(createDeviceId()));
      ports.home.settle();
      return settings.read();
    },
    resetSettings: settings.reset,
    showLog() {
      shell.showItemInFolder(ports.log.file);
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

const hostDeclined = { id: 'hostDeclined' } as const;

/**
 * From outside: the page's own `process.getProcessMemoryInfo` asks all its workers, and is not answered while one of them is busy, which is just
 * when the answer matters (tried in Electron 33).
 */
function memoryOf(processId: number): number {
  const metrics = app.getAppMetrics().find(({ pid }) => pid === processId);
  if (!metrics) throw new Error('the page has no process');
  return metrics.memory.workingSetSize * 1024;
}

function appInfo(canKeepSecrets: boolean, isElsewhere: boolean, setAside: string | null): AppInfo {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    runtime: process.env['VERBUND_RUNTIME_KIND'] === 'fallback' ? 'fallback' : 'official',
    platform: process.platform,
    demo: process.argv.includes('--demo'),
    safeMode: isSafeMode(),
    copied: isElsewhere,
    canKeepSecrets,
    setAside,
  };
}
