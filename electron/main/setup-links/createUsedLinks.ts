import * as v from 'valibot';
import type { PrivateBox } from '../keys/PrivateBox';
import { SEALED, type JsonStore } from '../settings/jsonStore';
import { takeBoxFrom } from '../settings/profileFailure';

export interface UsedLinks {
  readonly has: (id: string) => boolean;
  /** Throws while the box is closed. */
  readonly add: (id: string) => void;
  /** The box was opened or closed, or somebody decided what it is to do. */
  readonly takeBox: () => void;
}

const PURPOSE = ['used set-up links'] as const;
const CLEAR = 'used';
const idsSchema = v.array(v.string());

/** More than anybody accepts on one laptop; a link is valid for a day. */
const KEPT = 200;

/** The ids of links that this laptop has accepted, kept as `PrivateBox` says. */
export function createUsedLinks(
  store: JsonStore,
  box: PrivateBox,
  onTrouble: (where: string, error: unknown) => void,
): UsedLinks {
  let used: readonly string[] = [];
  let mode: ReturnType<PrivateBox['mode']> | undefined;
  takeBoxIfPossible();

  function takeBoxIfPossible(): void {
    takeBoxFrom(mode, 'write used set-up links', onTrouble, takeBox);
  }

  function takeBox(): void {
    const before = mode;
    mode = box.mode();
    const isDecided = before === 'memory' || before === 'plain';
    if (!isDecided || mode === 'closed') used = readStored();
    const isClearLeft = store.read(CLEAR) !== undefined;
    if ((isDecided && mode !== before && used.length > 0) || (mode === 'sealed' && isClearLeft)) write(used);
    if (mode === 'sealed') store.forgetClear();
  }

  function readStored(): readonly string[] {
    if (mode === 'closed' || mode === 'demo') return [];
    const sealed = store.read(SEALED);
    const text = mode === 'sealed' && typeof sealed === 'string' ? box.unseal(PURPOSE, sealed) : undefined;
    const opened = v.safeParse(v.pipe(v.string(), v.parseJson(), idsSchema), text);
    const clear = v.safeParse(idsSchema, store.read(CLEAR));
    return [...(opened.success ? opened.output : []), ...(clear.success ? clear.output : [])];
  }

  function write(next: readonly string[]): void {
    if (mode === 'sealed') store.write({ [CLEAR]: undefined, [SEALED]: box.seal(PURPOSE, JSON.stringify(next)) });
    else if (mode === 'plain') store.write({ [CLEAR]: next });
    used = next;
  }

  return {
    takeBox: takeBoxIfPossible,
    has: (id) => used.includes(id),
    add(id) {
      if (mode === 'closed') throw new Error('used links: closed');
      write([...used.filter((other) => other !== id), id].slice(-KEPT));
    },
  };
}
