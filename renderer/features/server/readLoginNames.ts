import type { Login } from '../../../shared/ipc/serverTools';
import { err, ok, type Result } from '../../../shared/result';
import { isLoginName, type LoginRole } from '../../../shared/server/planProvision';

interface LoginNamesError {
  readonly key: 'server.loginsInvalid' | 'server.loginTwice';
  readonly name: string;
  /** The fields it is in. */
  readonly roles: readonly LoginRole[];
}

/** „ada, kim“ and „lou“ to logins. */
export function readLoginNames(names: Readonly<Record<LoginRole, string>>): Result<readonly Login[], LoginNamesError> {
  const logins = (['coordinator', 'reader'] as const).flatMap((role) =>
    namesIn(names[role]).map((name) => ({ name, role })),
  );
  const invalid = logins.find(({ name }) => !isLoginName(name));
  if (invalid) return err({ key: 'server.loginsInvalid', name: invalid.name, roles: [invalid.role] });
  const twice = logins.find(({ name, role }) => logins.some((other) => other.name === name && other.role !== role));
  return twice ? err({ key: 'server.loginTwice', name: twice.name, roles: ['coordinator', 'reader'] }) : ok(logins);
}

function namesIn(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[,;]/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}
