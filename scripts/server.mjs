import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScript, say, stop } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';
import { readServerUsers } from './lib/serverUsers.mjs';

/** @param {string} text */
function toPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw stop(`--port wants a number up to 65535, not "${text}".`);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '5984' },
        data: { type: 'string' },
        user: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw stop(
      `${error instanceof Error ? error.message : error}\nUse: npm run server -- [--port 5984] [--data folder] [--user name]\nThe password of --user comes from VERBUND_SERVER_PASSWORD or is asked for: a command line can be read by every process.`,
    );
  }
}

/** @param {unknown} error @param {number} port */
function explainPort(error, port) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? stop(`Port ${port} is taken. Choose another one with --port.`) : error;
}

function untilAsked() {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
}

// npm run server: see server/README.md.
await runScript(async () => {
  await prepare(import.meta.url);
  const options = readOptions();
  const port = toPort(options.port);
  const users = await readServerUsers(options.user);
  const dataFolder = options.data === undefined ? undefined : path.resolve(options.data);
  const { createCouchServer } = await import('./lib/couchServer.mjs');
  const server = await createCouchServer({ port, dataFolder, users }).catch((error) => {
    throw explainPort(error, port);
  });
  say(
    `Server on ${server.url}, ${dataFolder === undefined ? 'in memory: everything is gone when it ends' : `data in ${dataFolder}`}.`,
  );
  say(users.length === 0 ? 'No login: everybody is admin.' : `Login: ${options.user}.`);
  say('Ctrl+C ends it.');
  await untilAsked();
  await server.close();
});
