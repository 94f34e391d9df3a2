import { createContext, use, type ReactNode } from 'react';
import type { ReadExport } from '../../shared/domain/openExport';
import type { AppInfo } from '../../shared/ipc/contract';
import type { Protection, ProtectionChoice } from '../../shared/ipc/protection';
import type { ConnectionWithPassword, Settings, SettingsPatch } from '../../shared/ipc/settings';
import type { AcceptedLink } from '../../shared/ipc/setupLink';
import type { Language } from '../../shared/messages';
import type { BackupContent, ChunkSource, PlacedFiles, StagedReplacement } from '../data';

/** The application around the open network: settings of this laptop, and which network is open. */
export interface AppControl {
  readonly info: AppInfo;
  readonly settings: Settings;
  /** How what lies on this laptop is protected. */
  readonly protection: Protection;
  /** Chooses a protection where there is none yet; the application starts anew where something is to be encrypted. */
  readonly protect: (choice: ProtectionChoice) => Promise<void>;
  /** What opens the data was changed: asks the main process how it is protected now. */
  readonly refreshProtection: () => Promise<void>;
  readonly updateSettings: (patch: SettingsPatch) => Promise<void>;
  /** Encrypts the open network with a new key; whatever was encrypted with the old one is then closed for ever. */
  readonly renewKey: () => Promise<void>;
  readonly createNetwork: (title: string, catalogueLanguage: Language) => Promise<void>;
  /** A further network on this laptop, with the records of an export. */
  readonly openExport: (exported: ReadExport) => Promise<void>;
  /** Opens a network that syncs with an existing database; its data comes with the first sync. */
  readonly connectNetwork: (connection: ConnectionWithPassword) => Promise<void>;
  /** Makes a network of a backup with its files, beside those that are there, and opens it; cancelled, nothing is made. */
  readonly restoreNetwork: (
    content: BackupContent,
    title: string,
    madeAt: string,
    files: ChunkSource,
  ) => Promise<PlacedFiles>;
  /**
   * Puts a state that lies ready in the place of the open network's, and opens it.
   * @returns `changed` where the open network was changed since that state was made ready: then it stays as it is
   */
  readonly replaceNetwork: (staged: StagedReplacement) => Promise<'replaced' | 'changed'>;
  /** The store lost something, and a person goes on with what is left; where that is nothing at all, as a network begins. See [Note: the witness]. */
  readonly goOnWithout: () => Promise<void>;
  /** The same with what a set-up link holds, which was opened before and waits in the main process. */
  readonly acceptSetupLink: () => Promise<AcceptedLink>;
  readonly openDemo: () => Promise<void>;
  readonly switchNetwork: (networkId: string) => Promise<void>;
  /** Leaves the open network, which stays on the laptop, for the first screen. */
  readonly closeNetwork: () => Promise<void>;
  /** The open network leaves this laptop, with its restore points, its key and its login; backups and what lies on a server stay. */
  readonly removeNetwork: () => Promise<void>;
  /** Syncs the open network with a server from now on, unless the person declined it when the main process asked. */
  readonly saveConnection: (connection: ConnectionWithPassword) => Promise<'saved' | 'declined'>;
  readonly removeConnection: () => Promise<void>;
}

const AppContext = createContext<AppControl | null>(null);

export function AppProvider({ control, children }: { readonly control: AppControl; readonly children: ReactNode }) {
  return <AppContext value={control}>{children}</AppContext>;
}

export function useApp(): AppControl {
  const control = use(AppContext);
  if (!control) throw new Error('outside of the application');
  return control;
}
