import * as v from 'valibot';
import { storeWitnessSchema } from '../../../shared/domain/backup';
import { backupFileSchema, missedBackupSchema } from '../../../shared/ipc/backup';
import type { PrivateBox } from '../keys/PrivateBox';
import { SEALED, type JsonStore } from '../settings/jsonStore';
import { takeBoxFrom } from '../settings/profileFailure';

const networkSchema = v.object({
  series: v.string(),
  /** As they were last seen, with what tells that a file was changed since. */
  files: v.array(v.object({ ...backupFileSchema.entries, modifiedMs: v.number() })),
  missed: v.array(missedBackupSchema),
  /** See [Note: the witness]. */
  witness: v.optional(storeWitnessSchema),
  /** Instant of the oldest backup that is small and rightly so. */
  acceptedFrom: v.optional(v.string()),
  /** Name of the chunk in the place that was read back last: each backup reads a share of them, in the order of their names. */
  readBackTo: v.optional(v.string()),
});
export type KnownBackups = v.InferOutput<typeof networkSchema>;

const memorySchema = v.object({
  /** Path of the folder; it stays in the main process. */
  folder: v.nullable(v.string()),
  networks: v.record(v.string(), networkSchema),
});
export type Memory = v.InferOutput<typeof memorySchema>;

export interface BackupMemory {
  readonly read: () => Memory;
  /** Throws while the box is closed. */
  readonly write: (memory: Memory) => void;
  readonly knownOf: (networkId: string) => KnownBackups;
  /** Throws while the box is closed. */
  readonly remember: (networkId: string, known: KnownBackups) => void;
  /** The box was opened or closed, or somebody decided what it is to do. */
  readonly takeBox: () => void;
}

const NOTHING: Memory = { folder: null, networks: {} };
const PURPOSE = ['backups'] as const;
const CLEAR = 'clear';

/** Where backups lie and what is known of them: sealed like the settings, since paths name people and authorities. */
export function createBackupMemory(
  store: JsonStore,
  box: PrivateBox,
  onTrouble: (where: string, error: unknown) => void,
): BackupMemory {
  let mode = box.mode();
  let memory = readStored();

  function readStored(): Memory {
    if (mode === 'sealed') {
      const sealed = store.read(SEALED);
      const text = typeof sealed === 'string' ? box.unseal(PURPOSE, sealed) : undefined;
      const opened = v.safeParse(v.pipe(v.string(), v.parseJson(), memorySchema), text);
      if (opened.success) return opened.output;
    }
    const clear = v.safeParse(memorySchema, store.read(CLEAR));
    return clear.success && (mode === 'sealed' || mode === 'plain') ? clear.output : NOTHING;
  }

  function write(next: Memory): void {
    if (mode === 'closed') throw new Error('backups: closed');
    if (mode === 'plain') store.write({ [CLEAR]: next });
    if (mode === 'sealed') store.write({ [CLEAR]: undefined, [SEALED]: box.seal(PURPOSE, JSON.stringify(next)) });
    memory = next;
  }

  return {
    read: () => memory,
    write,
    knownOf: (networkId) => memory.networks[networkId] ?? { series: networkId, files: [], missed: [] },
    remember(networkId, known) {
      write({ ...memory, networks: { ...memory.networks, [networkId]: known } });
    },
    takeBox() {
      const before = mode;
      mode = box.mode();
      memory = readStored();
      if (mode !== 'sealed' || store.read(CLEAR) === undefined) return;
      // What lay in the clear before this profile was encrypted.
      takeBoxFrom(before, 'seal what is known of backups', onTrouble, () => {
        write(memory);
        store.forgetClear();
      });
    },
  };
}
