import { contextBridge, ipcRenderer } from 'electron';
import * as v from 'valibot';
import { contract, notifications, type Bridge } from '../../shared/ipc/contract';

/** What every page asks for first is asked while its scripts are still being read; a later question is asked anew. */
const early = new Map<string, Promise<unknown>>(
  [contract.readAppInfo, contract.readSettings].map(({ channel }) => [channel, ipcRenderer.invoke(channel)]),
);

function takeEarly(channel: string): Promise<unknown> | undefined {
  const answer = early.get(channel);
  early.delete(channel);
  return answer;
}

/** One function per entry of the contract. The page never sees a channel, an event or `ipcRenderer`. */
function createBridge(): Bridge {
  const calls = Object.entries(contract).map(
    ([name, { channel }]) =>
      [
        name,
        (...args: readonly unknown[]): Promise<unknown> => takeEarly(channel) ?? ipcRenderer.invoke(channel, ...args),
      ] as const,
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
