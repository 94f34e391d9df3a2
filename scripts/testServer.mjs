import { parseArgs } from 'node:util';
import { runScript, say, stop } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

const USE =
  'Use: VERBUND_TEST_COUCHDB=http://admin:password@127.0.0.1:5984 npm run test:server [-- --allow-remote] [-- file …]';

/** What runs against any server; each makes and removes databases and logins of its own. */
const suites = ['tests/integration/couchContract.test.ts', 'tests/integration/sync/realServer.test.ts'];

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** @param {string | undefined} address @param {boolean} mayBeRemote */
function readAddress(address, mayBeRemote) {
  if (address === undefined || !URL.canParse(address))
    throw stop(`The address of a server and its administrator is missing.\n${USE}`);
  const url = new URL(address);
  if (!loopback.has(url.hostname) && !mayBeRemote)
    throw stop(
      `${url.host} is not this machine. The tests write to the server and try wrong passwords, which may lock this address out for minutes.\nNot on a server that people work with. If it is meant: --allow-remote`,
    );
  return url;
}

function readOptions() {
  try {
    return parseArgs({ options: { 'allow-remote': { type: 'boolean', default: false } }, allowPositionals: true });
  } catch (error) {
    throw stop(`${error instanceof Error ? error.message : error}\n${USE}`);
  }
}

// npm run test:server: what sync takes for granted of a CouchDB, tried against the one that VERBUND_TEST_COUCHDB names.
await runScript(async () => {
  await prepare(import.meta.url);
  const { runAttached } = await import('./lib/processes.mjs');
  const { inRepo } = await import('./lib/paths.mjs');
  const { withPinnedNode } = await import('./lib/pinnedNode.mjs');
  const { values, positionals } = readOptions();
  const url = readAddress(process.env.VERBUND_TEST_COUCHDB, values['allow-remote'] === true);
  say(`Tests against ${url.host}. Their databases and logins begin with verbund-test- and are removed afterwards.`);
  return runAttached(
    {
      file: process.execPath,
      args: [
        inRepo('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        ...(positionals.length > 0 ? positionals : suites),
        // A cluster on one machine takes its time; what is proven here is what it answers.
        '--testTimeout=30000',
      ],
    },
    { env: withPinnedNode() },
  );
});
