import {
  mailAccountSchema,
  type KnownMailAccount,
  type MailAccount,
  type MailAccountWithPassword,
} from '../../../shared/ipc/mailAccount';
import type { PrivateBox } from '../keys/PrivateBox';
import type { PasswordVault } from '../keys/createPasswordVault';
import { createSealedEntries, type SealedEntries, type WithPassword } from '../keys/createSealedEntries';
import type { JsonStore } from '../settings/jsonStore';

export interface MailAccounts extends Pick<SealedEntries<MailAccount>, 'all' | 'read' | 'remove' | 'takeBox'> {
  /** As the page may know it. */
  readonly readKnown: (networkId: string) => KnownMailAccount | null;
  /** The account with the password that was given, or with the known one where none was: that goes to no other host, port or login. */
  readonly complete: (networkId: string, account: MailAccountWithPassword) => WithPassword<MailAccount>;
  /** Throws while the box is closed. */
  readonly save: (networkId: string, account: MailAccountWithPassword) => void;
}

/** The mailbox that each network sends from. */
export function createMailAccounts(
  store: JsonStore,
  vault: PasswordVault,
  box: PrivateBox,
  onTrouble: (where: string, error: unknown) => void,
): MailAccounts {
  const entries = createSealedEntries({
    store,
    key: 'accounts',
    purpose: (networkId) => ['mail', networkId],
    schema: mailAccountSchema,
    vault,
    box,
    onTrouble,
  });

  function complete(networkId: string, { password, ...account }: MailAccountWithPassword): WithPassword<MailAccount> {
    if (password !== null) return { ...account, password };
    const known = entries.read(networkId);
    const isSame =
      known?.host === account.host &&
      known.port === account.port &&
      known.user === account.user &&
      known.security === account.security;
    return { ...account, password: isSame ? known.password : undefined };
  }

  return {
    all: entries.all,
    read: entries.read,
    remove: entries.remove,
    takeBox: entries.takeBox,
    complete,
    readKnown(networkId) {
      const known = entries.read(networkId);
      if (!known) return null;
      const { password, ...account } = known;
      return { ...account, hasPassword: password !== undefined && password !== '' };
    },
    save: (networkId, account) => entries.save(networkId, complete(networkId, account)),
  };
}
