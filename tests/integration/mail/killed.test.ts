import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMailJournal } from '../../../electron/main/mail/createMailJournal';
import {
  accountAt,
  authority,
  LOGIN,
  mailTo,
  NETWORK,
  startMailer,
  startMailServer,
  stopMailServers,
} from '../../support/mail/mailWorld';
import type { SendOrder } from '../../support/mail/sendOnce';

const BUILD_MS = 60_000;
const mail = mailTo('ayse.celik@example.org');
/** Opening, writing, bringing to the disk and closing, before the message and after the answer. */
const DISK_STEPS = 8;
let program: string;
let folder: string;

beforeAll(async () => {
  program = mkdtempSync(path.join(tmpdir(), 'verbund-send-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.resolve(import.meta.dirname, '../../support/mail/sendOnce.ts'),
      outDir: program,
      target: 'node20',
    },
    ssr: { noExternal: true },
  });
}, BUILD_MS);
afterAll(() => rmSync(program, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-journal-'));
});
afterEach(async () => {
  await stopMailServers();
  rmSync(folder, { recursive: true });
});

const journalOf = () =>
  createMailJournal({ folder, now: () => new Date('2026-12-01T09:00:00.000Z'), onTrouble: () => undefined });

function startSending(port: number, diesAtDiskStep: number | null): ChildProcess {
  const { password, ...account } = accountAt(port, { user: LOGIN.user, password: LOGIN.pass });
  const order: SendOrder = {
    folder,
    networkId: NETWORK,
    account,
    password: password ?? '',
    authority: authority.cert,
    mail,
    diesAtDiskStep,
  };
  return spawn(process.execPath, [path.join(program, 'sendOnce.js'), JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function ended(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
  });
}

/** What must be so after a process died anywhere: the message was taken once at most, and is only sent again where it certainly was not. */
async function expectSentOnce(server: Awaited<ReturnType<typeof startMailServer>>): Promise<void> {
  const before = server.received.length;
  const { state } = journalOf().read(NETWORK, mail.messageId);
  const account = accountAt(server.port, { user: LOGIN.user, password: LOGIN.pass });
  const outcome = await startMailer({ account, journal: journalOf() }).send(NETWORK, mail);
  if (state === 'unknown') {
    expect(before).toBe(0);
    expect(outcome.type).toBe('sent');
    expect(server.received).toHaveLength(1);
  } else {
    expect(outcome.type).toBe(state === 'sent' ? 'sent' : 'perhaps');
    // The server of the killed one may still have been at it.
    expect(server.received.length).toBeLessThanOrEqual(1);
    if (state === 'sent') expect(before).toBe(1);
  }
}

test('a process that lives sends it, and takes as many steps as are tried here', async () => {
  const server = await startMailServer({ login: LOGIN });
  expect(await ended(startSending(server.port, DISK_STEPS + 1))).toBeNull();
  expect(server.received).toHaveLength(1);
  await expectSentOnce(server);
});

test.each(Array.from({ length: DISK_STEPS + 1 }, (_, index) => index))(
  'a process that dies before step %i of its disk sends nothing twice',
  async (step) => {
    const server = await startMailServer({ login: LOGIN });
    expect(await ended(startSending(server.port, step))).toBe('SIGKILL');
    await expectSentOnce(server);
  },
);

test.each(['connect', 'auth', 'mail', 'rcpt', 'data', 'dataEnd', 'taken'])(
  'a process that dies while the server is at %s sends nothing twice',
  async (wanted) => {
    const running: ChildProcess[] = [];
    const deaths: Promise<string | null>[] = [];
    const server = await startMailServer({
      login: LOGIN,
      async turn(step) {
        const child = running.pop();
        if (step === wanted && child) {
          child.kill('SIGKILL');
          await deaths[0];
        } else if (child) running.push(child);
        // The server goes on: it does not know.
        return undefined;
      },
    });
    const child = startSending(server.port, null);
    deaths.push(ended(child));
    running.push(child);
    expect(await deaths[0]).toBe('SIGKILL');
    await expectSentOnce(server);
  },
);
