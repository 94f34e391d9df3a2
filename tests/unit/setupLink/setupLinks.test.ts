import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSetupLinks, type SetupLinks } from '../../../electron/main/setup-links/createSetupLinks';
import { createUsedLinks, type UsedLinks } from '../../../electron/main/setup-links/createUsedLinks';
import type { ServerTools } from '../../../electron/main/server-tools/createServerTools';
import { readSetupLinkFile } from '../../../shared/domain/setupLink';
import type { ConnectionFinding, ConnectionWithPassword } from '../../../shared/ipc/settings';
import type { LinkRequest, MadeLink } from '../../../shared/ipc/setupLink';
import { jsonFile } from '../../support/protection/jsonFile';
import { boxIn, CHEAP, memoryFile, startRing } from '../../support/protection/keyRings';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 29, 12);
const READY: ConnectionFinding = { type: 'ready', documents: 7, serverVersion: '3.4.2' };
const own: ConnectionWithPassword = {
  url: 'https://sync.behoerde.de',
  database: 'cdo-netzwerk',
  user: 'doris',
  password: 'Hartmanns eigenes',
};
const request: LinkRequest = {
  networkId: 'n1',
  databaseId: 'identity-1',
  title: 'CDO-Netzwerk',
  login: { kind: 'typed', user: 'emre', password: 'Eichhorns' },
};

interface Laptop extends SetupLinks {
  readonly saved: readonly (readonly [string, ConnectionWithPassword])[];
  readonly tested: readonly ConnectionWithPassword[];
  readonly provisioned: readonly string[];
  now: number;
  pass: (ms: number) => void;
}

interface Circumstances {
  /** Whether the network syncs with a server. */
  readonly isConnected?: boolean;
  readonly isPasswordKnown?: boolean;
  readonly finding?: ConnectionFinding;
  readonly identity?: string;
  readonly mayReach?: boolean;
  readonly confirms?: boolean;
  readonly used?: UsedLinks;
  readonly tools?: Partial<ServerTools>;
}

function laptop(circumstances: Circumstances = {}): Laptop {
  const { finding = READY, identity = 'identity-1', mayReach = true, confirms = true } = circumstances;
  const { isConnected = true, isPasswordKnown = true } = circumstances;
  const saved: (readonly [string, ConnectionWithPassword])[] = [];
  const tested: ConnectionWithPassword[] = [];
  const provisioned: string[] = [];
  let monotonic = 0;
  const known = { ...own, password: isPasswordKnown ? own.password : undefined };
  const links = createSetupLinks({
    connections: {
      read: (id) => (id === 'n1' && isConnected ? known : undefined),
      save: (networkId, given) => saved.push([networkId, given]),
    },
    consent: { mayReach: async () => mayReach },
    serverTools: {
      plan: async () => ({ kind: 'blocked', findings: [] }),
      provision: async (_access, [login]) => {
        provisioned.push(login?.name ?? '');
        return { kind: 'run', results: [], newLogins: login ? [{ ...login, password: 'frisch' }] : [] };
      },
      ...circumstances.tools,
    },
    used: circumstances.used ?? createUsedLinks(emptyFile(), boxIn('memory'), () => undefined),
    confirmOwnLogin: async () => confirms,
    test: async (given) => {
      tested.push(given);
      return finding;
    },
    readIdentity: async () => identity,
    now: () => phone.now,
    monotonicMs: () => monotonic,
    cost: CHEAP,
  });
  const phone: Laptop = {
    ...links,
    saved,
    tested,
    provisioned,
    now: NOON,
    pass(ms) {
      monotonic += ms;
    },
  };
  return phone;
}

function emptyFile() {
  return jsonFile(path.join(mkdtempSync(path.join(tmpdir(), 'verbund-links-')), 'links.json'));
}

async function made(
  from: Laptop = laptop(),
  changed: Partial<LinkRequest> = {},
): Promise<Extract<MadeLink, { readonly kind: 'made' }>> {
  const link = await from.make({ ...request, ...changed });
  if (link.kind !== 'made') throw new Error(link.kind);
  return link;
}

describe('making a set-up link', () => {
  it('asks the server whether the login is right, and seals it', async () => {
    const from = laptop();
    const link = await made(from);
    expect(link).toMatchObject({ user: 'emre', url: own.url, isChecked: true, expiresAt: '2026-11-30T12:00:00.000Z' });
    expect(link.words).toHaveLength(6);
    expect(from.tested).toEqual([{ ...own, user: 'emre', password: 'Eichhorns' }]);
    expect(JSON.stringify(link)).not.toContain('Eichhorns');
  });

  it('is refused where the server refuses the login, and not where it is only out of reach', async () => {
    const finding: ConnectionFinding = { type: 'unauthorised' };
    expect(await laptop({ finding }).make(request)).toEqual({ kind: 'refused', finding });
    const away = laptop({ finding: { type: 'unreachable', reason: 'ERR_TIMED_OUT' } });
    expect(await made(away)).toMatchObject({ isChecked: false });
  });

  it('passes on the own login only when the main process has asked', async () => {
    const login = { kind: 'own' } as const;
    expect(await laptop({ confirms: false }).make({ ...request, login })).toEqual({ kind: 'declined' });
    const from = laptop();
    expect(await made(from, { login })).toMatchObject({ user: 'doris' });
    expect(from.tested).toEqual([own]);
  });

  it('cannot pass on a password that this laptop does not know, or a server that there is none of', async () => {
    const login = { kind: 'own' } as const;
    expect(await laptop({ isPasswordKnown: false }).make({ ...request, login })).toEqual({ kind: 'noPassword' });
    expect(await laptop({ isConnected: false }).make(request)).toEqual({ kind: 'notConnected' });
  });

  describe('with a new login', () => {
    const login: LinkRequest['login'] = {
      kind: 'new',
      login: { name: 'emre', role: 'coordinator' },
      admin: { user: 'admin', password: 'geheim' },
    };
    const step = (id: 'login' | 'setting', isNeeded: boolean, note?: 'passwordKept') => ({
      isNeeded,
      step: { id, key: id, values: {}, ...(note && { note }) },
    });
    const planned = (...steps: readonly ReturnType<typeof step>[]): Circumstances => ({
      tools: { plan: async () => ({ kind: 'plan', steps: [...steps] }) },
    });

    it('creates it by the server tools, and its password goes into the link alone', async () => {
      const from = laptop(planned(step('setting', false), step('login', true)));
      const link = await made(from, { login });
      expect(from.provisioned).toEqual(['emre']);
      expect(from.tested).toEqual([{ ...own, user: 'emre', password: 'frisch' }]);
      expect(JSON.stringify(link)).not.toContain('frisch');
    });

    it.each([
      ['there is one of that name', [step('login', false, 'passwordKept')], 'loginExists'],
      ['there is one that only lacks its role', [step('login', true, 'passwordKept')], 'loginExists'],
      ['the server lacks more', [step('setting', true), step('login', true)], 'serverNotReady'],
    ] as const)('changes nothing where %s', async (_what, steps, kind) => {
      const from = laptop(planned(...steps));
      expect(await from.make({ ...request, login })).toEqual({ kind });
      expect(from.provisioned).toEqual([]);
    });

    it('hands on what the server tools see', async () => {
      expect(await laptop().make({ ...request, login })).toEqual({ kind: 'blocked', findings: [] });
    });

    it('says so where the server did not make it', async () => {
      const { tools } = planned(step('login', true));
      const refusing = laptop({
        tools: { ...tools, provision: async () => ({ kind: 'run', results: [], newLogins: [] }) },
      });
      expect(await refusing.make({ ...request, login })).toEqual({ kind: 'notCreated' });
    });
  });
});

describe('a link that arrives', () => {
  it('is shown without its password, and connects when it is accepted', async () => {
    const { text, words } = await made();
    const to = laptop();
    expect(await to.look(text)).toEqual({ kind: 'sealed', expiresAt: '2026-11-30T12:00:00.000Z' });
    const opened = await to.open(text, words.join('-').toUpperCase());
    expect(opened).toEqual({
      kind: 'open',
      url: own.url,
      database: own.database,
      user: 'emre',
      title: 'CDO-Netzwerk',
      expiresAt: '2026-11-30T12:00:00.000Z',
    });
    expect(to.saved).toEqual([]);
    expect(await to.accept('n2')).toEqual({ kind: 'connected', title: 'CDO-Netzwerk' });
    expect(to.saved).toEqual([['n2', { ...own, user: 'emre', password: 'Eichhorns' }]]);
  });

  it('is accepted once', async () => {
    const { text, words } = await made();
    const to = laptop();
    await to.open(text, words.join(' '));
    await to.accept('n2');
    expect(await to.accept('n3')).toEqual({ kind: 'forgotten' });
    expect(await to.look(text)).toEqual({ kind: 'used' });
    expect(await to.open(text, words.join(' '))).toEqual({ kind: 'used' });
    expect(to.saved).toHaveLength(1);
  });

  it.each([
    [26 * HOUR, 'sealed'],
    [26 * HOUR + 1, 'expired'],
    [-2 * HOUR, 'sealed'],
    [-2 * HOUR - 1, 'tooEarly'],
  ])('is by a clock that is %i ms on: %s', async (ms, kind) => {
    const { text, expiresAt } = await made();
    const to = laptop();
    to.now += ms;
    expect(await to.look(text)).toEqual({ kind, expiresAt });
  });

  it('that expires while it is looked at is not accepted any more', async () => {
    const { text, words } = await made();
    const to = laptop();
    await to.open(text, words.join(' '));
    to.now += 27 * HOUR;
    expect(await to.accept('n2')).toEqual({ kind: 'expired' });
    expect(to.saved).toEqual([]);
  });

  it.each([
    ['', 'foreign'],
    ['Sehr geehrte Damen und Herren', 'foreign'],
    ['VERBUND-LINK-', 'damaged'],
    ['VERBUND-LINK-ABC!', 'damaged'],
  ])('is told what is wrong with it: %j is %s', async (text, kind) => {
    expect(await laptop().look(text)).toEqual({ kind });
    expect(await laptop().open(text, 'egal')).toEqual({ kind });
  });

  it('that was cut off is damaged, also by a letter', async () => {
    const { text } = await made();
    expect(await laptop().look(text.slice(0, -1))).toEqual({ kind: 'damaged' });
    expect(await laptop().look(text.slice(0, text.length / 2))).toEqual({ kind: 'damaged' });
  });

  it('is slowed down after wrong words, and not after words that are none', async () => {
    const { text, words } = await made();
    const to = laptop();
    const wrong = [...words].reverse().join(' ');
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await to.open(text, `${words.slice(0, 5).join(' ')} unfug-nichts`)).toMatchObject({ kind: 'count' });
    expect(await to.open(text, [...words.slice(0, 5), 'qwertz'].join(' '))).toEqual({ kind: 'unknown', places: [6] });
    expect(await to.open(text, wrong)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(await to.open(text, wrong)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(await to.open(text, wrong)).toEqual({ kind: 'wrong', waitMs: 1000 });
    expect(await to.open(text, words.join(' '))).toEqual({ kind: 'wait', waitMs: 1000 });
    to.pass(1000);
    expect(await to.open(text, words.join(' '))).toMatchObject({ kind: 'open' });
  });

  it.each([
    ['the person did not confirm the host', { mayReach: false }, { kind: 'declined' }],
    [
      'the server refuses',
      { finding: { type: 'unauthorised' } },
      { kind: 'refused', finding: { type: 'unauthorised' } },
    ],
    ['the database is of another network', { identity: 'identity-2' }, { kind: 'otherNetwork' }],
    ['the database is empty', { identity: '' }, { kind: 'otherNetwork' }],
  ] as const)('is not used up where %s', async (_what, circumstances, answer) => {
    const { text, words } = await made();
    const to = laptop(circumstances);
    await to.open(text, words.join(' '));
    expect(await to.accept('n2')).toEqual(answer);
    expect(to.saved).toEqual([]);
    expect(await to.look(text)).toMatchObject({ kind: 'sealed' });
  });

  it('of a network without an identity is not compared', async () => {
    const { text, words } = await made(laptop(), { databaseId: '' });
    const to = laptop({ identity: 'whatever' });
    await to.open(text, words.join(' '));
    expect(await to.accept('n2')).toMatchObject({ kind: 'connected' });
  });

  it('is forgotten when the screen is left or the laptop is locked', async () => {
    const { text, words } = await made();
    const to = laptop();
    await to.open(text, words.join(' '));
    to.forget();
    expect(await to.accept('n2')).toEqual({ kind: 'forgotten' });
    expect(to.saved).toEqual([]);
  });

  it('is told from other files before anything else reads it', async () => {
    const { text } = await made();
    const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
    expect(readSetupLinkFile(bytes(`\ufeff${text}\r\n`))).toMatchObject({ ok: true });
    expect(readSetupLinkFile(bytes('BEGIN:VCALENDAR'))).toEqual({ ok: false, error: { type: 'notLink' } });
    expect(readSetupLinkFile(bytes(text + 'A'.repeat(20_000)))).toEqual({ ok: false, error: { type: 'notLink' } });
  });
});

describe('the memory of used links', () => {
  it('is sealed, and read again after a restart', async () => {
    const file = emptyFile();
    const keys = memoryFile();
    const first = startRing(keys);
    const before = createUsedLinks(file, first.ring.box, () => undefined);
    before.add('aaaa');
    expect(file.content()).toEqual({});
    await first.ring.protect({ kind: 'passphrase', passphrase: 'Zwiebel' });
    before.takeBox();
    before.add('bbbb');
    expect(JSON.stringify(file.content())).not.toMatch(/aaaa|bbbb/u);

    const second = startRing(keys);
    const after = createUsedLinks(file, second.ring.box, () => undefined);
    expect([after.has('aaaa'), after.has('bbbb')]).toEqual([false, false]);
    expect(() => after.add('cccc')).toThrow('closed');
    await second.ring.unlock({ kind: 'passphrase', passphrase: 'Zwiebel' });
    after.takeBox();
    expect([after.has('aaaa'), after.has('bbbb'), after.has('cccc')]).toEqual([true, true, false]);
  });

  it('is written as it is where a person chose so, and sealed when they choose otherwise', async () => {
    const file = emptyFile();
    const { ring } = startRing(memoryFile());
    await ring.protect({ kind: 'plain' });
    const used = createUsedLinks(file, ring.box, () => undefined);
    used.add('aaaa');
    expect(file.content()).toEqual({ used: ['aaaa'] });
    await ring.protect({ kind: 'passphrase', passphrase: 'Zwiebel' });
    used.takeBox();
    expect(JSON.stringify(file.content())).not.toContain('aaaa');
    expect(used.has('aaaa')).toBe(true);
  });

  it('of the demonstration touches no file', () => {
    const file = emptyFile();
    const used = createUsedLinks(file, boxIn('demo'), () => undefined);
    used.add('aaaa');
    expect(used.has('aaaa')).toBe(true);
    expect(file.content()).toEqual({});
  });
});
