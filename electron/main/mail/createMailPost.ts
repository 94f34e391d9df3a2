import { setTimeout as wait } from 'node:timers/promises';
import type { Handlers } from '../../../shared/ipc/contract';
import { createConsent, type HostQuestion } from '../keys/createHostConsent';
import type { MailAccounts } from './createMailAccounts';
import { createMailer } from './createMailer';
import { createMailJournal } from './createMailJournal';
import { mailHostOf, toHostName } from './mailHost';
import { usualMailTimes } from './openSession';

/** What the page may ask about mail. */
export type MailPost = Pick<
  Handlers,
  'readMailAccount' | 'saveMailAccount' | 'removeMailAccount' | 'testMailAccount' | 'sendMail' | 'forgetMailJournal'
>;

interface MailPostOptions {
  readonly accounts: MailAccounts;
  readonly ask: (question: HostQuestion) => Promise<boolean>;
  readonly authorities: () => readonly string[];
  /** Of the profile. */
  readonly folder: string;
  readonly onTrouble: (where: string, error: unknown) => void;
}

/** Account, journal and sending, and that no host is reached which nobody confirmed: see [Note: a page connects to no other host by itself]. */
export function createMailPost({ accounts, ask, authorities, folder, onTrouble }: MailPostOptions): MailPost {
  const now = (): Date => new Date();
  const journal = createMailJournal({ folder, now, onTrouble });
  const mailer = createMailer({
    accounts,
    journal,
    authorities,
    times: usualMailTimes,
    now,
    monotonicMs: () => performance.now(),
    wait: (ms) => wait(ms),
    onTrouble,
  });
  const mayReach = createConsent(
    {
      of(networkId) {
        const account = accounts.read(networkId);
        return account && mailHostOf(account);
      },
      all: () => accounts.all().map(mailHostOf),
    },
    ask,
  );

  return {
    readMailAccount: accounts.readKnown,
    async saveMailAccount(networkId, account) {
      if (toHostName(account.host) === '') throw new Error('mail account: no host');
      if (!(await mayReach(mailHostOf(account), networkId))) return 'declined';
      accounts.save(networkId, account);
      return 'saved';
    },
    removeMailAccount(networkId) {
      accounts.remove(networkId);
      return null;
    },
    async testMailAccount(networkId, account) {
      // Refused in words of its own before anybody is asked.
      if (toHostName(account.host) === '') return { type: 'unreachable', reason: 'ENOTFOUND' };
      const complete = accounts.complete(networkId, account);
      return (await mayReach(mailHostOf(account), networkId)) ? mailer.test(complete) : { type: 'declined' };
    },
    sendMail: mailer.send,
    forgetMailJournal(networkId, messageIds) {
      journal.forget(networkId, messageIds);
      return null;
    },
  };
}
