import { parseArgs } from 'node:util';
import { readTarget } from '../../electron/main/server-tools/readTarget.ts';
import { createTranslate } from '../../shared/messages/translate.ts';
import { findingToText } from '../../shared/server/describe.ts';
import { askInTerminal } from './askInTerminal.mjs';
import { stop } from './messages.mjs';

const defaultDatabase = 'verbund';

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] @returns {'de' | 'en'} */
function chooseLanguage(args, env = process.env) {
  const asked = args[args.indexOf('--language') + 1];
  if (args.includes('--language') && (asked === 'de' || asked === 'en')) return asked;
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('de') ? 'de' : 'en';
}

/**
 * `https://sync.example.org/network` names a database; `--database` does where the server itself is under a path.
 * @param {string} address @param {string | undefined} database
 */
function splitAddress(address, database) {
  if (database !== undefined || !URL.canParse(address)) return { url: address, database: database ?? defaultDatabase };
  const parsed = new URL(address);
  const parts = parsed.pathname.split('/').filter(Boolean);
  const named = parts.pop();
  parsed.pathname = `/${parts.join('/')}`;
  return { url: parsed.href, database: named === undefined ? defaultDatabase : decodeURIComponent(named) };
}

/**
 * What both server tools share: language, address and options of the command line.
 * @param {'check' | 'provision'} command
 * @param {import('node:util').ParseArgsConfig['options']} options besides those of both
 */
export function readCommand(command, options) {
  const args = process.argv.slice(2);
  const t = createTranslate(chooseLanguage(args));
  const use = t('server.cli.use', { command });
  /** @param {string} reason */
  const refuse = (reason) => stop(`${t('server.cli.badOption', { reason })}\n${use}`);
  const parsed = parse(args, { ...options, database: { type: 'string' }, language: { type: 'string' } }, refuse);
  const [address, ...rest] = parsed.positionals;
  if (address === undefined || rest.length > 0) throw refuse(parsed.positionals.join(' ') || '–');

  const target = splitAddress(address, /** @type {string | undefined} */ (parsed.values.database));
  const checked = readTarget(target);
  if (!checked.ok) throw stop(findingsToLines([findingToText(withoutLogin(checked.error), t)], t).join('\n'));
  return { t, values: parsed.values, ...checked.value };
}

/** @param {readonly string[]} args @param {any} options @param {(reason: string) => Error} refuse */
function parse(args, options, refuse) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

/** An address with a password in it must not be repeated in an error. @param {import('../../shared/server/findings').Finding} finding */
function withoutLogin({ id, values }) {
  return { id, values: { ...values, url: String(values?.url).replace(/\/\/[^@/]*@/, '//…@') } };
}

/** From the environment or the terminal, never from the command line, which every process can read. @param {import('../../shared/messages/translate').Translate} t */
export async function readLogin(t, env = process.env) {
  const { VERBUND_SERVER_USER: user, VERBUND_SERVER_PASSWORD: password } = env;
  if (user !== undefined && password !== undefined) return { user, password };
  if (!process.stdin.isTTY) throw stop(t('server.cli.noLogin'));
  return {
    user: user ?? (await askInTerminal(t('server.cli.askUser'))),
    password: password ?? (await askInTerminal(t('server.cli.askPassword'), { isSecret: true })),
  };
}

/** @param {readonly import('../../shared/server/describe').FindingText[]} findings @param {import('../../shared/messages/translate').Translate} t */
export function findingsToLines(findings, t) {
  return findings.flatMap(({ level, sentence, advice }) => [
    `${marks[level]} ${t(`server.level.${level}`)}: ${sentence}`,
    ...(advice === undefined ? [] : [`    ${advice}`]),
  ]);
}

const marks = { danger: '✗', warning: '!', hint: '·', good: '✓' };
