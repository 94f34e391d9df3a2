import * as fs from 'node:fs';
import { createMailJournal, type JournalDisk } from '../../../electron/main/mail/createMailJournal';
import { createMailer } from '../../../electron/main/mail/createMailer';
import { usualMailTimes } from '../../../electron/main/mail/openSession';
import type { MailAccount, OutgoingMail } from '../../../shared/ipc/mailAccount';

/** What a process of its own is told to send, and before which step of its disk it is to die. */
export interface SendOrder {
  readonly folder: string;
  readonly networkId: string;
  readonly account: MailAccount;
  readonly password: string;
  readonly authority: string;
  readonly mail: OutgoingMail;
  readonly diesAtDiskStep: number | null;
}

// Run with the order as its only argument: see killed.test.ts.
// A parsing edge: written by that test.
const order = JSON.parse(process.argv[2] ?? '') as SendOrder;
let step = 0;

function dying<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (step === order.diesAtDiskStep) process.kill(process.pid, 'SIGKILL');
    step += 1;
    return work(...args);
  };
}

const disk: JournalDisk = {
  ...fs,
  openSync: dying(fs.openSync),
  // A typing edge: `writeSync` has several forms, of which the journal uses one.
  writeSync: dying(fs.writeSync as (...args: readonly unknown[]) => number),
  fsyncSync: dying(fs.fsyncSync),
  closeSync: dying(fs.closeSync),
};

const now = (): Date => new Date();
const onTrouble = (where: string, error: unknown): void => {
  process.stderr.write(`${where}: ${String(error)}\n`);
};
const mailer = createMailer({
  accounts: { read: () => ({ ...order.account, password: order.password }) },
  journal: createMailJournal({ folder: order.folder, now, onTrouble, disk }),
  authorities: () => [order.authority],
  times: usualMailTimes,
  now,
  monotonicMs: () => performance.now(),
  wait: () => Promise.resolve(),
  onTrouble,
});
const outcome = await mailer.send(order.networkId, order.mail);
// Once more, so that dying after the last step is one of the steps.
if (step === order.diesAtDiskStep) process.kill(process.pid, 'SIGKILL');
process.stdout.write(JSON.stringify({ outcome, steps: step }));
