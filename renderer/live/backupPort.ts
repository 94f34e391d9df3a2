import { BackupError, createSealedCodec, importKey, type BackupPort, type BackupReaderPort } from '../data';
import { valueOf } from './call';

/** Backups of one network, by the main process. */
export function createBackupPort(networkId: string): BackupPort & BackupReaderPort {
  const { verbund } = window;
  return {
    ...backupReaders,
    read: () => valueOf(verbund.readBackups(networkId)),
    begin: (reason, chunks) => valueOf(verbund.beginBackup(networkId, reason, [...chunks])),
    write: (id, bytes) => valueOf(verbund.writeBackup(id, bytes)),
    complete: (id) => valueOf(verbund.completeBackup(id)),
    cancel: async (id) => {
      await valueOf(verbund.cancelBackup(id));
    },
    confirm: async (name, found) => {
      await valueOf(verbund.confirmBackup(networkId, name, found));
    },
    beginChunks: (hashes) => valueOf(verbund.beginBackupChunks(networkId, [...hashes])),
    checkChunk: (id, hash) => valueOf(verbund.checkBackupChunk(id, hash)),
    writeChunk: (id, hash, bytes) => valueOf(verbund.writeBackupChunk(id, hash, bytes)),
    noteFiles: async (id, name, missing, isUnfinished) => {
      await valueOf(verbund.noteBackupFiles(id, name, missing, isUnfinished));
    },
    endChunks: async (id) => {
      await valueOf(verbund.endBackupChunks(id));
    },
    acceptShrunk: async (madeAt) => {
      await valueOf(verbund.acceptShrunkBackups(networkId, madeAt));
    },
    readWitness: () => valueOf(verbund.readStoreWitness(networkId)),
    noteWitness: async (witness) => {
      await valueOf(verbund.noteStoreWitness(networkId, witness));
    },
  };
}

/** Looking into any backup. */
export const backupReaders: BackupReaderPort = {
  open: (source) => valueOf(window.verbund.openBackup(source)),
  check: (id) => valueOf(window.verbund.checkBackup(id)),
  async take(id, at, size) {
    const piece = await valueOf(window.verbund.takeBackup(id, at, size));
    if (piece.kind === 'problem') throw new BackupError(piece.problem);
    return new Uint8Array(piece.bytes);
  },
  async takeChunk(id, hash) {
    const chunk = await valueOf(window.verbund.takeBackupChunk(id, hash));
    if (chunk.kind === 'problem') throw new BackupError(chunk.problem);
    if (chunk.kind === 'none') return undefined;
    return chunk.kind === 'bytes' ? new Uint8Array(chunk.bytes) : 'damaged';
  },
  async openKey(id) {
    const key = await valueOf(window.verbund.openBackupKey(id));
    return key && { id: key.id, codec: createSealedCodec(await importKey(key.bytes)) };
  },
  close: async (id) => {
    await valueOf(window.verbund.closeBackup(id));
  },
};
