import { contextBridge, ipcRenderer } from 'electron';
import * as v from 'valibot';
import { contract, notifications, type Bridge } from '../../shared/ipc/contract';
import { networkKeySchema } from '../../shared/ipc/protection';

/** What every page asks for first is asked while its scripts are still being read; a later question is asked anew. */
const early = new Map<string, Promise<unknown>>(
  [contract.readProtection, contract.readAppInfo, contract.readSettings].map(({ channel }) => [
    channel,
    ipcRenderer.invoke(channel),
  ]),
);

function takeEarly(channel: string): Promise<unknown> | undefined {
  const answer = early.get(channel);
  early.delete(channel);
  // Whatever else is asked may open or close what those answers depend on.
  if (!answer) early.clear();
  return answer;
}

/** Answers with keys in them; the preload script keeps no copy of them. */
const keyChannels: ReadonlySet<string> = new Set([
  contract.openNetworkKey.channel,
  contract.beginRotation.channel,
  contract.openBackupKey.channel,
]);

async function ask(channel: string, args: readonly unknown[]): Promise<unknown> {
  const answer: unknown = await (takeEarly(channel) ?? ipcRenderer.invoke(channel, ...args));
  // The page gets a copy of its own in the microtasks that follow, before any timer runs.
  if (keyChannels.has(channel)) setTimeout(() => wipeKey(answer));
  return answer;
}

function wipeKey(answer: unknown): void {
  const parsed = v.safeParse(v.object({ value: v.pick(networkKeySchema, ['bytes']) }), answer);
  if (parsed.success) parsed.output.value.bytes.fill(0);
}

/** One function per entry of the contract. The page never sees a channel, an event or `ipcRenderer`. */
function createBridge(): Bridge {
  const calls = Object.entries(contract).map(
    ([name, { channel }]) => [name, (...args: readonly unknown[]): Promise<unknown> => ask(channel, args)] as const,
  );
  const listeners = Object.entries(notifications).map(
    ([name, { channel, payload }]) => [name, createSubscribe(channel, payload)] as const,
  );
  // A parsing edge: built from the contract by name, which TypeScript cannot follow through `fromEntries`.
  return Object.fromEntries([...calls, ...listeners]) as Bridge;
}

function createSubscribe(
  channel: string,
  schema: v.GenericSchema,
): (listener: (payload: unknown) => void) => () => void {
  return (listener) => {
    function receive(_event: unknown, message: unknown): void {
      listener(v.parse(schema, message));
    }
    ipcRenderer.on(channel, receive);
    return () => {
      ipcRenderer.off(channel, receive);
    };
  };
}

contextBridge.exposeInMainWorld('verbund', createBridge());
