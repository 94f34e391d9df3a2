import { randomBytes } from 'node:crypto';
import type { Handlers } from '../../../shared/ipc/contract';
import type { Login } from '../../../shared/ipc/serverTools';
import { findingsOf } from '../../../shared/server/findings';
import { bytesToPassword, PASSWORD_BYTES } from '../../../shared/server/password';
import type { LoginWish } from '../../../shared/server/planProvision';
import { planServer, provisionServer } from '../../../shared/server/provisionServer';
import { readServer } from '../../../shared/server/readServer';
import { createServerPort } from './createServerPort';
import type { ServerUpstream } from './openServerUpstream';
import { readTarget } from './readTarget';

export interface ServerTools {
  readonly check: Handlers['checkServer'];
  readonly plan: Handlers['planServer'];
  readonly provision: Handlers['provisionServer'];
}

/** The server tools of the command line behind the page's functions. The login lives as long as one call; nothing here keeps it. */
export function createServerTools(upstream: ServerUpstream): ServerTools {
  return {
    async check(access) {
      const target = readTarget(access);
      if (!target.ok) return [target.error];
      return [
        ...findingsOf(await readServer(createServerPort(upstream, { ...access, ...target.value }), target.value)),
      ];
    },

    async plan(access, logins) {
      const target = readTarget(access);
      if (!target.ok) return { kind: 'blocked', findings: [target.error] };
      const plan = await planServer(createServerPort(upstream, { ...access, ...target.value }), {
        ...target.value,
        logins: logins.map(withPassword),
      });
      if (plan.kind === 'blocked') return { kind: 'blocked', findings: [...plan.findings] };
      return { kind: 'plan', steps: plan.steps.map((step) => ({ step, isNeeded: step.request !== undefined })) };
    },

    async provision(access, logins) {
      const target = readTarget(access);
      if (!target.ok) return { kind: 'blocked', findings: [target.error] };
      const provision = await provisionServer(createServerPort(upstream, { ...access, ...target.value }), {
        ...target.value,
        logins: logins.map(withPassword),
      });
      if (provision.kind === 'blocked') return { kind: 'blocked', findings: [...provision.findings] };
      return { kind: 'run', results: [...provision.results], newLogins: [...provision.newLogins] };
    },
  };
}

function withPassword(login: Login): LoginWish {
  return { ...login, password: bytesToPassword(randomBytes(PASSWORD_BYTES)) };
}
