import { parseSetupLink, readSpokenWords, validityAt, type SetupLink } from '../../../shared/domain/setupLink';
import type { Handlers } from '../../../shared/ipc/contract';
import type { ConnectionFinding, ConnectionWithPassword } from '../../../shared/ipc/settings';
import type { AcceptedLink, LinkRequest, MadeLink, SeenLink } from '../../../shared/ipc/setupLink';
import { assertNever } from '../../../shared/assertNever';
import { err, ok, type Result } from '../../../shared/result';
import { settled } from '../../../shared/settled';
import { createBrake } from '../keys/attempts';
import type { Connections } from '../keys/createConnections';
import type { HostConsent } from '../keys/createHostConsent';
import { standardCost, type ScryptCost } from '../keys/passphraseKey';
import type { ServerTools } from '../server-tools/createServerTools';
import type { UsedLinks } from './createUsedLinks';
import { sealSetupLink, unsealSetupLink, type LinkContent } from './sealSetupLink';

export interface SetupLinks {
  readonly make: Handlers['makeSetupLink'];
  readonly look: Handlers['lookAtSetupLink'];
  readonly open: Handlers['openSetupLink'];
  readonly accept: Handlers['acceptSetupLink'];
  /** What was opened and not accepted is gone. */
  readonly forget: () => void;
}

interface SetupLinkPorts {
  readonly connections: Pick<Connections, 'read' | 'save'>;
  readonly consent: HostConsent;
  readonly serverTools: Pick<ServerTools, 'plan' | 'provision'>;
  readonly used: Pick<UsedLinks, 'has' | 'add'>;
  readonly test: (connection: ConnectionWithPassword) => Promise<ConnectionFinding>;
  /** Identity of the network in a database; throws where the server is not there. */
  readonly readIdentity: (connection: ConnectionWithPassword) => Promise<string>;
  /**
   * Asks whether the login of this laptop is really to be passed on, in a dialog that no page can answer: a page that was taken over gets text
   * and words of a link, and with them the password in it.
   */
  readonly confirmOwnLogin: (user: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly monotonicMs: () => number;
  readonly cost?: ScryptCost;
}

type Login = Pick<ConnectionWithPassword, 'user' | 'password'>;
type NotMade = Exclude<MadeLink, { readonly kind: 'made' }>;
type Unusable = Exclude<SeenLink, { readonly kind: 'sealed' }>;

/**
 * Links for the next laptop: decision 75. Everything secret stays here: the page gets a sealed text and its words, once, or what an opened link is
 * about, without its password.
 */
export function createSetupLinks(ports: SetupLinkPorts): SetupLinks {
  const { connections, consent, serverTools, used, cost = standardCost } = ports;
  const brake = createBrake(ports.monotonicMs);
  let wrongAttempts = 0;
  /** Waits for the person to accept it. */
  let opened: LinkContent | undefined;
  /** One after the other: two attempts at once would be one too many for the brake. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    // Whoever asked is told of a failure; the next one is not concerned.
    queue = settled(turn);
    return turn;
  }

  function parse(text: string): Result<SetupLink, Unusable> {
    const link = parseSetupLink(text);
    if (!link.ok) return err({ kind: link.error.type });
    const { expiresAt, id } = link.value;
    if (used.has(id)) return err({ kind: 'used' });
    const validity = validityAt(expiresAt, ports.now());
    return validity === 'valid' ? ok(link.value) : err({ kind: validity, expiresAt: toInstant(expiresAt) });
  }

  async function loginFor(
    { url, database, user, password }: NonNullable<ReturnType<Connections['read']>>,
    wish: LinkRequest['login'],
  ): Promise<Result<Login, NotMade>> {
    switch (wish.kind) {
      case 'own':
        if (password === undefined) return err({ kind: 'noPassword' });
        return (await ports.confirmOwnLogin(user)) ? ok({ user, password }) : err({ kind: 'declined' });
      case 'typed':
        return ok({ user: wish.user, password: wish.password });
      case 'new':
        return createLogin({ url, database, ...wish.admin }, wish.login);
      default:
        return assertNever(wish);
    }
  }

  /** Only a login: whatever else the server lacks is done on its own screen, where each step is shown before. */
  async function createLogin(
    access: ConnectionWithPassword,
    login: Extract<LinkRequest['login'], { readonly kind: 'new' }>['login'],
  ): Promise<Result<Login, NotMade>> {
    const plan = await serverTools.plan(access, [login]);
    if (plan.kind === 'blocked') return err(plan);
    const needed = plan.steps.filter(({ isNeeded }) => isNeeded);
    const loginStep = plan.steps.find(({ step }) => step.id === 'login');
    if (loginStep?.step.note !== undefined || loginStep?.isNeeded !== true) return err({ kind: 'loginExists' });
    if (needed.some(({ step }) => step.id !== 'login')) return err({ kind: 'serverNotReady' });
    const run = await serverTools.provision(access, [login]);
    if (run.kind === 'blocked') return err(run);
    const made = run.newLogins.find(({ name }) => name === login.name);
    return made ? ok({ user: made.name, password: made.password }) : err({ kind: 'notCreated' });
  }

  async function acceptOpened(networkId: string, content: LinkContent): Promise<AcceptedLink> {
    const { databaseId, title, id, expiresAt, ...connection } = content;
    const validity = validityAt(expiresAt, ports.now());
    if (validity !== 'valid') return { kind: validity };
    if (used.has(id)) return { kind: 'used' };
    if (!(await consent.mayReach(connection.url, networkId))) return { kind: 'declined' };
    const finding = await ports.test(connection);
    if (finding.type !== 'ready') return { kind: 'refused', finding };
    if (databaseId !== '' && (await ports.readIdentity(connection)) !== databaseId) return { kind: 'otherNetwork' };
    // Locked in the meantime: what was opened is not to be kept.
    if (opened !== content) return { kind: 'forgotten' };
    // First, so that no failure in between makes it valid twice.
    used.add(id);
    connections.save(networkId, connection);
    opened = undefined;
    return { kind: 'connected', title };
  }

  return {
    async make({ networkId, databaseId, title, login: wish }) {
      const connection = connections.read(networkId);
      if (!connection) return { kind: 'notConnected' };
      const login = await loginFor(connection, wish);
      if (!login.ok) return login.error;
      const access = { url: connection.url, database: connection.database, ...login.value };
      const finding = await ports.test(access);
      // On a train the link is made all the same; the next laptop is told what is wrong with the login.
      if (finding.type !== 'ready' && finding.type !== 'unreachable') return { kind: 'refused', finding };
      const link = await sealSetupLink({ ...access, databaseId, title }, ports.now(), cost);
      return {
        kind: 'made',
        text: link.text,
        words: [...link.words],
        expiresAt: toInstant(link.expiresAt),
        url: access.url,
        database: access.database,
        user: access.user,
        isChecked: finding.type === 'ready',
      };
    },

    look(text) {
      const link = parse(text);
      return link.ok ? { kind: 'sealed', expiresAt: toInstant(link.value.expiresAt) } : link.error;
    },

    open: (text, typed) =>
      inTurn(async () => {
        opened = undefined;
        const link = parse(text);
        if (!link.ok) return link.error;
        const words = readSpokenWords(typed);
        if (!words.ok)
          return words.error.type === 'count'
            ? { kind: 'count', count: words.error.count }
            : { kind: 'unknown', places: [...words.error.places] };
        const waitMs = brake.remaining(wrongAttempts);
        if (waitMs > 0) return { kind: 'wait', waitMs };
        wrongAttempts += 1;
        const content = await unsealSetupLink(link.value, words.value);
        brake.attempted();
        if (!content) return { kind: 'wrong', waitMs: brake.remaining(wrongAttempts) };
        wrongAttempts = 0;
        opened = content;
        const { url, database, user, title, expiresAt } = content;
        return { kind: 'open', url, database, user, title, expiresAt: toInstant(expiresAt) };
      }),

    accept: (networkId) =>
      inTurn(async () => (opened ? acceptOpened(networkId, opened) : ({ kind: 'forgotten' } as const))),

    forget() {
      opened = undefined;
    },
  };
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
