import { isLoopbackHost } from '../../../shared/server/isLoopbackHost';
import type { Connections } from './createConnections';
import { serverAddress } from './serverAddress';

export interface HostQuestion {
  /** With its port where it is not the usual one; international names in the form that cannot be mistaken (`xn--…`). */
  readonly host: string;
  /** Where the network's records go until now; undefined for a network that goes nowhere yet. */
  readonly before: string | undefined;
}

export interface HostConsent {
  /**
   * Whether anything may be sent to this address for this network. Asks the person where nobody has been asked yet.
   * @param networkId null while none is open
   */
  readonly mayReach: (url: string, networkId: string | null) => Promise<boolean>;
}

/** Which hosts networks speak to until now; undefined for what is no usable address. */
interface KnownHosts {
  readonly of: (networkId: string) => string | undefined;
  readonly all: () => readonly (string | undefined)[];
}

/**
 * [Note: a page connects to no other host by itself]
 * Whoever takes over the page has all records in hand, and the gateway and the mail account as the ways out. So a host that this laptop does not speak to
 * yet is confirmed in a dialog of the main process, which no page can answer. It is asked once for each host, and again before a network moves
 * from one host to another. This very machine is reached without a question, unless a network would move to it.
 * @returns whether anything may be sent to that host for that network
 */
export function createConsent(
  known: KnownHosts,
  ask: (question: HostQuestion) => Promise<boolean>,
): (host: string, networkId: string | null) => Promise<boolean> {
  const agreed = new Set<string>();
  let isAsking = false;

  async function isAgreed(question: HostQuestion, key: string): Promise<boolean> {
    // One question at a time: a page that asks on and on must not bury the person under dialogs.
    if (isAsking) return false;
    isAsking = true;
    try {
      const answer = await ask(question);
      if (answer) agreed.add(question.host).add(key);
      return answer;
    } finally {
      isAsking = false;
    }
  }

  return async (host, networkId) => {
    const before = networkId === null ? undefined : known.of(networkId);
    if (before === host || (isHere(host) && (before === undefined || isHere(before)))) return true;
    const key = before === undefined ? host : `${networkId} ${host}`;
    if (agreed.has(key) || (before === undefined && known.all().includes(host))) return true;
    return isAgreed({ host, before }, key);
  };
}

/** For the servers that networks sync with. */
export function createHostConsent(
  connections: Pick<Connections, 'read' | 'hosts'>,
  ask: (question: HostQuestion) => Promise<boolean>,
): HostConsent {
  const mayReach = createConsent(
    { of: (networkId) => hostOf(connections.read(networkId)?.url ?? ''), all: () => connections.hosts().map(hostOf) },
    ask,
  );
  return {
    async mayReach(url, networkId) {
      const host = hostOf(url);
      // Refused in words of its own before anything is sent.
      return host === undefined || mayReach(host, networkId);
    },
  };
}

function hostOf(url: string): string | undefined {
  const address = serverAddress(url);
  return address.ok ? new URL(address.value).host : undefined;
}

function isHere(host: string): boolean {
  return isLoopbackHost(new URL(`http://${host}`).hostname);
}
