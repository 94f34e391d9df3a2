import { toRegister, type ErasureEntry, type ErasureRegister } from '../../../shared/sync/erasure';
import type { Content } from '../../../shared/sync/localEdit';
import type { Store } from '../store/openStore';

const LOCAL = 'erased-here';

/** What must not be here: see [Note: what was erased stays away]. */
export interface Register {
  /** The same object until something changes. @param arriving lists that are not in the store yet */
  readonly read: (arriving?: readonly Content[]) => ErasureRegister;
  /**
   * Whether an erased record was known to be let out when it was erased. What hangs on one that was not stays as confidential as it was:
   * see [Note: confidentiality is inherited].
   */
  readonly isOpen: (id: string) => boolean;
  /** Notes what no server ever knew or was to know: on the disk when this ends. */
  readonly addLocal: (entries: readonly ErasureEntry[]) => Promise<void>;
}

export async function createRegister({ tables, readLocal, writeLocal }: Store): Promise<Register> {
  // A parsing edge: only `addLocal` writes this value.
  let local = ((await readLocal(LOCAL)) as readonly ErasureEntry[] | undefined) ?? [];
  let localIds = new Set(local.map(({ id }) => id));
  let known: { readonly of: object; readonly local: object; readonly register: ErasureRegister } | undefined;

  function read(arriving: readonly Content[] = []): ErasureRegister {
    const { all } = tables.network.snapshot();
    if (arriving.length > 0) return toRegister([...all, ...arriving], local);
    if (known?.of !== all || known.local !== local)
      known = { of: all, local, register: keepSame(known?.register, toRegister(all, local)) };
    return known.register;
  }

  return {
    read,
    isOpen: (id) => read().has(id) && !localIds.has(id),
    async addLocal(entries) {
      if (entries.length === 0) return;
      local = [...local.filter(({ id }) => entries.every((entry) => entry.id !== id)), ...entries];
      localIds = new Set(local.map(({ id }) => id));
      await writeLocal(LOCAL, local, 'strict');
    },
  };
}

/** Other records of the collection change more often than the register does. */
function keepSame(before: ErasureRegister | undefined, now: ErasureRegister): ErasureRegister {
  return before?.size === now.size && [...now].every(([id, on]) => before.get(id) === on) ? before : now;
}
