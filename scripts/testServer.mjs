import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runScript, say, stop } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';
import { readSoak, soakOptions } from './lib/soakOptions.mjs';

const USE = `Use: VERBUND_TEST_COUCHDB=http://admin:password@127.0.0.1:5984 npm run test:server -- [suites] [options]
Suites:  contract, integration, e2e (these three unless some are named), soak; behind each, words of the files that are wanted
Or:      clean removes what a run left that was broken off
Options: --allow-remote       the server may be on another machine
         --lockout            tries wrong passwords until a login of the tests is locked
         --failover           takes a node of a cluster out of service for seconds
         --limits             lets the server take in less for seconds, and puts its settings back
         --settings           sets the server up as the application does, and puts its settings back
         --minutes 10 --seed 4711 --steps 120   of the soak
         -g words             only tests of that title
Several addresses of one cluster, separated by blanks, let laptops change their node.`;

const SUITES = ['contract', 'integration', 'e2e', 'soak'];
/** May be left running without looking after it for a while; the soak only where it is named. */
const USUAL = SUITES.slice(0, 3);
/** What touches more than what tests made, and is done only where it was allowed. */
const ALLOWANCES = /** @type {const} */ ({
  lockout: { suite: 'contract', what: 'how wrong passwords lock a login' },
  failover: { suite: 'contract', what: 'how a cluster goes on without a node' },
  limits: { suite: 'contract', what: 'what a server answers that takes in less, or whose disk is full' },
  settings: { suite: 'e2e', what: 'how the application sets a server up' },
});

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** @param {string | undefined} text @param {boolean} mayBeRemote @returns {readonly string[]} */
function readAddresses(text, mayBeRemote) {
  const addresses = text?.split(/\s+/u).filter((address) => address !== '') ?? [];
  if (addresses.length === 0 || !addresses.every((address) => URL.canParse(address)))
    throw stop(`VERBUND_TEST_COUCHDB wants the address of a server and its administrator.\n${USE}`);
  const remote = addresses.map((address) => new URL(address)).find(({ hostname }) => !loopback.has(hostname));
  if (remote && !mayBeRemote)
    throw stop(
      `${remote.host} is not this machine. The tests write to the server and type wrong passwords.\nNot on a server that people work with. If it is meant: --allow-remote`,
    );
  return addresses;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        'allow-remote': { type: 'boolean', default: false },
        lockout: { type: 'boolean', default: false },
        failover: { type: 'boolean', default: false },
        limits: { type: 'boolean', default: false },
        settings: { type: 'boolean', default: false },
        ...soakOptions(120),
        grep: { type: 'string', short: 'g' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw stop(`${error instanceof Error ? error.message : error}\n${USE}`);
  }
}

/** @param {readonly string[]} words @returns {ReadonlyMap<string, readonly string[]>} suites, each with its files */
function readSuites(words) {
  /** @type {Map<string, string[]>} */
  const chosen = new Map(words.length === 0 ? USUAL.map((name) => [name, []]) : []);
  /** @type {string[] | undefined} */
  let filters;
  for (const word of words) {
    if (SUITES.includes(word)) {
      filters = chosen.get(word) ?? [];
      chosen.set(word, filters);
    } else if (filters) filters.push(word);
    else throw stop(`There is no suite ${word}.\n${USE}`);
  }
  return chosen;
}

/** @param {import('./lib/testLeftovers.mjs').CouchAccess} access @returns {Promise<string>} what it is */
async function lookAt(access) {
  const { askCouch, nodesOf } = await import('./lib/testLeftovers.mjs');
  try {
    const { version } = await askCouch(access, 'GET', '/');
    const { userCtx } = await askCouch(access, 'GET', '/_session');
    if (!userCtx.roles.includes('_admin')) throw stop(`${access.user} is no administrator of that server.`);
    const nodes = (await nodesOf(access)).length;
    return `CouchDB ${version}, ${nodes === 1 ? 'one node' : `${nodes} nodes`}`;
  } catch (error) {
    if (error instanceof Error && 'isStop' in error) throw error;
    const { message, cause } = /** @type {Error} */ (error);
    throw stop(`${access.url} cannot be used: ${cause instanceof Error ? cause.message : message}`);
  }
}

// npm run test:server: what sync takes for granted of a CouchDB, tried against the one that VERBUND_TEST_COUCHDB names.
await runScript(async () => {
  await prepare(import.meta.url);
  const { accessOfAddress, removeLeftovers, TEST_PREFIX } = await import('./lib/testLeftovers.mjs');
  const { serverSuites } = await import('./lib/serverSuites.mjs');
  const { values, positionals } = readOptions();
  const addresses = readAddresses(process.env.VERBUND_TEST_COUCHDB, values['allow-remote']);
  const access = accessOfAddress(addresses[0] ?? '');
  const what = await lookAt(access);

  /** @param {string} [prefix] of all runs without it */
  async function clean(prefix) {
    const { databases, logins } = await removeLeftovers(access, prefix);
    if (databases + logins > 0) say(`Removed what was left: ${databases} databases, ${logins} logins.`);
    return databases + logins;
  }
  if (positionals[0] === 'clean') {
    if ((await clean()) === 0) say('Nothing was left.');
    return 0;
  }

  const chosen = readSuites(positionals);
  const prefix = `${TEST_PREFIX}${randomBytes(4).toString('hex')}-`;
  const names = /** @type {(keyof typeof ALLOWANCES)[]} */ (Object.keys(ALLOWANCES));
  const allows = names.filter((name) => values[name]);
  const run = {
    grep: values.grep,
    soak: readSoak(values, USE),
    env: {
      VERBUND_TEST_COUCHDB: addresses.join(' '),
      VERBUND_TEST_PREFIX: prefix,
      VERBUND_TEST_ALLOWS: allows.join(' '),
    },
  };
  say(`Against ${access.url} (${what}): ${[...chosen.keys()].join(', ')}.`);
  say(`Databases and logins begin with ${prefix} and are removed afterwards.`);
  for (const name of names)
    if (!values[name] && chosen.has(ALLOWANCES[name].suite))
      say(`Not tried without --${name}: ${ALLOWANCES[name].what}.`);

  let isBrokenOff = false;
  const breakOff = () => {
    isBrokenOff = true;
  };
  process.on('SIGINT', breakOff).on('SIGTERM', breakOff);
  /** @type {string[]} */
  const failed = [];
  try {
    for (const [name, filters] of chosen)
      if (!isBrokenOff && (await serverSuites[name]?.({ ...run, filters })) !== 0) failed.push(name);
  } finally {
    // Each test removes its own, unless it was broken off.
    await clean(prefix);
  }
  if (isBrokenOff) say('Broken off.');
  else say(failed.length === 0 ? 'All went well.' : `Failed: ${failed.join(', ')}.`);
  return isBrokenOff || failed.length > 0 ? 1 : 0;
});
