import type { Purpose } from './sealing';

/** What may be done with private values: settings, connections. */
export interface PrivateBox {
  /**
   * `sealed`: written as `seal` makes them. `plain`: written as they are. `memory`: nothing private is written yet, what an older version left is
   * read. `demo`: neither read nor written. `closed`: neither, and whoever wants to change one is refused.
   */
  readonly mode: () => 'sealed' | 'plain' | 'memory' | 'demo' | 'closed';
  readonly seal: (purpose: Purpose, text: string) => string;
  readonly unseal: (purpose: Purpose, sealed: string) => string | undefined;
}
