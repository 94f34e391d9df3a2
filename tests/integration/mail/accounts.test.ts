import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostQuestion } from '../../../electron/main/keys/createHostConsent';
import { createRingFile } from '../../../electron/main/keys/ringFile';
import { createMailAccounts, type MailAccounts } from '../../../electron/main/mail/createMailAccounts';
import { createMailPost, type MailPost } from '../../../electron/main/mail/createMailPost';
import type { MailAccountWithPassword } from '../../../shared/ipc/mailAccount';
import {
  accountAt,
  authority,
  LOGIN,
  mailTo,
  NETWORK,
  startMailServer,
  stopMailServers,
} from '../../support/mail/mailWorld';
import { findWords } from '../../support/protection/findWords';
import { jsonFile } from '../../support/protection/jsonFile';
import { memoryKeychain, PASSPHRASE, startRing } from '../../support/protection/keyRings';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'verbund-mail-'));
});
afterEach(async () => {
  await stopMailServers();
  fs.rmSync(folder, { recursive: true });
});

const ELSEWHERE: MailAccountWithPassword = {
  ...accountAt(465, { host: 'mail.landratsamt.example', user: LOGIN.user }),
  password: LOGIN.pass,
};

interface Laptop {
  readonly accounts: MailAccounts;
  readonly post: MailPost;
  readonly ring: ReturnType<typeof startRing>['ring'];
  readonly asked: readonly HostQuestion[];
}

function laptop(answer = true): Laptop {
  const keychain = memoryKeychain('none');
  const { ring } = startRing(
    createRingFile(folder, () => undefined),
    keychain,
    { wasSealed: () => false, onChange: () => accounts.takeBox() },
  );
  const accounts = createMailAccounts(jsonFile(path.join(folder, 'mail.json')), keychain, ring.box, () => undefined);
  const asked: HostQuestion[] = [];
  const post = createMailPost({
    accounts,
    async ask(question) {
      asked.push(question);
      return answer;
    },
    authorities: () => [authority.cert],
    folder,
    onTrouble: () => undefined,
  });
  return { accounts, post, ring, asked };
}

describe('the account of a network', () => {
  test('is sealed, comes back with the profile, and never gives its password to the page', async () => {
    const { post, ring } = laptop();
    await post.saveMailAccount(NETWORK, ELSEWHERE);
    await ring.protect({ kind: 'passphrase', passphrase: PASSPHRASE });
    expect(findWords(folder, ['landratsamt', LOGIN.user, LOGIN.pass, 'netzwerk@example.org'])).toEqual([]);
    const next = laptop();
    expect(next.post.readMailAccount(NETWORK)).toBeNull();
    await next.ring.unlock({ kind: 'passphrase', passphrase: PASSPHRASE });
    const { password: _password, ...account } = ELSEWHERE;
    expect(next.post.readMailAccount(NETWORK)).toEqual({ ...account, hasPassword: true });
    expect(next.post.readMailAccount('another')).toBeNull();
    await next.post.removeMailAccount(NETWORK);
    expect(next.post.readMailAccount(NETWORK)).toBeNull();
  });

  test('keeps its password where none is typed, and gives it to no other host, port, encryption or login', () => {
    const { accounts } = laptop();
    accounts.save(NETWORK, ELSEWHERE);
    const untyped = { ...ELSEWHERE, password: null };
    expect(accounts.complete(NETWORK, { ...untyped, fromName: 'Neu' }).password).toBe(LOGIN.pass);
    const changes = [{ host: 'evil.example' }, { port: 587 }, { security: 'starttls' as const }, { user: 'lou' }];
    for (const changed of changes)
      expect(accounts.complete(NETWORK, { ...untyped, ...changed }).password).toBeUndefined();
    expect(accounts.complete('another', untyped).password).toBeUndefined();
    expect(accounts.complete(NETWORK, { ...untyped, password: '' }).password).toBe('');
  });

  test('reaches a host that nobody confirmed neither by a test nor by saving', async () => {
    const { post, asked } = laptop(false);
    expect(await post.testMailAccount(NETWORK, ELSEWHERE)).toEqual({ type: 'declined' });
    expect(await post.saveMailAccount(NETWORK, ELSEWHERE)).toBe('declined');
    expect(post.readMailAccount(NETWORK)).toBeNull();
    expect(asked).toEqual([
      { host: 'mail.landratsamt.example', before: undefined },
      { host: 'mail.landratsamt.example', before: undefined },
    ]);
    expect(await post.testMailAccount(NETWORK, { ...ELSEWHERE, host: 'xn--iñvalid' })).toEqual({
      type: 'unreachable',
      reason: 'ENOTFOUND',
    });
    expect(asked).toHaveLength(2);
  });

  test('is asked about once, and again before the network moves to another host', async () => {
    const { post, asked } = laptop();
    await post.saveMailAccount(NETWORK, ELSEWHERE);
    await post.saveMailAccount(NETWORK, { ...ELSEWHERE, fromName: 'Neu', port: 587 });
    await post.saveMailAccount(NETWORK, { ...ELSEWHERE, host: 'mail.anderswo.example' });
    expect(asked).toEqual([
      { host: 'mail.landratsamt.example', before: undefined },
      { host: 'mail.anderswo.example', before: 'mail.landratsamt.example' },
    ]);
  });

  test('sends, and what was sent is told and forgotten', async () => {
    const { post } = laptop();
    const { port, received } = await startMailServer({ login: LOGIN });
    const mail = mailTo('ayse.celik@example.org');
    expect(await post.sendMail(NETWORK, mail)).toEqual({ type: 'notSent', finding: { type: 'noAccount' } });
    await post.saveMailAccount(NETWORK, { ...accountAt(port, { user: LOGIN.user }), password: LOGIN.pass });
    expect(await post.sendMail(NETWORK, mail)).toMatchObject({ type: 'sent' });
    expect(received).toHaveLength(1);
    expect(await post.sendMail(NETWORK, mail)).toMatchObject({ type: 'sent', reply: '' });
    expect(received).toHaveLength(1);
    await post.forgetMailJournal(NETWORK, [mail.messageId]);
    expect(await post.sendMail(NETWORK, mail)).toMatchObject({ type: 'sent' });
    expect(received).toHaveLength(2);
  });
});
