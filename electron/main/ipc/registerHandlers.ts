import { ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import { describeError } from '../../../shared/failure';
import { contract, type ContractName, type Handlers, type IpcError } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/result';
import { isTrustedSender } from '../security/isTrustedSender';

interface RegisterOptions {
  readonly handlers: Handlers;
  /** The page of the main window, while there is one. */
  readonly trustedContents: () => WebContents | undefined;
  readonly onDefect: (where: string, error: unknown) => void;
}

/**
 * Wires the whole contract: sender checked, arguments parsed, result parsed, failures as values. What the schemas do
 * not name never crosses, in either direction, so a handler cannot leak a field by accident.
 */
export function registerHandlers({ handlers, trustedContents, onDefect }: RegisterOptions): void {
  for (const name of contractNames()) {
    const { channel } = contract[name];
    ipcMain.handle(channel, async (event, ...args: readonly unknown[]): Promise<Result<unknown, IpcError>> => {
      try {
        // Asking for the frame of a page that is just going away throws.
        if (!isTrustedSender(event, trustedContents())) return rejected('sender');
        return await callHandler(handlers, name, args);
      } catch (error) {
        onDefect(channel, error);
        const { code, name } = describeError(error);
        return err({ type: 'failed', code: code ?? name });
      }
    });
  }
}

function contractNames(): readonly ContractName[] {
  return Object.keys(contract).filter((name): name is ContractName => Object.hasOwn(contract, name));
}

async function callHandler(
  handlers: Handlers,
  name: ContractName,
  args: readonly unknown[],
): Promise<Result<unknown, IpcError>> {
  const parsed = v.safeParse(contract[name].args, args);
  if (!parsed.success) return rejected('arguments');
  // A parsing edge: the schema of the same entry has just accepted these arguments, which TypeScript cannot follow across a union of names.
  const handler = handlers[name] as (...parsedArgs: readonly unknown[]) => unknown;
  return ok(v.parse(contract[name].result, await handler(...parsed.output)));
}

function rejected(code: 'sender' | 'arguments'): Result<never, IpcError> {
  return err({ type: 'rejected', code });
}
