import { askInTerminal } from './askInTerminal.mjs';
import { stop } from './messages.mjs';

/**
 * The one login of the local server. Its password never stands on the command line, which every process of the computer can read.
 * @param {string | undefined} name none: everybody is admin
 * @param {{ env?: NodeJS.ProcessEnv, isTerminal?: boolean, ask?: (question: string, options: { isSecret: boolean }) => Promise<string> }} [ports]
 */
export async function readServerUsers(
  name,
  { env = process.env, isTerminal = process.stdin.isTTY, ask = askInTerminal } = {},
) {
  if (name === undefined) return [];
  const given = env['VERBUND_SERVER_PASSWORD'];
  if (given === undefined && !isTerminal) throw stop('Set VERBUND_SERVER_PASSWORD to the password of --user.');
  const password = given ?? (await ask(`Password for ${name}: `, { isSecret: true }));
  if (password === '') throw stop('A login needs a password.');
  return [{ name, password, roles: ['_admin', 'coordinator'] }];
}
