import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScript, say, stop } from './lib/messages.mjs';
import { inRepo } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

const USE = `Use: npm run mail -- [--port 4650] [--starttls] [--login] [--refuse word] [--slow seconds]
--login         asks for the login "kim" with the password "mail"
--refuse word   refuses recipients whose address has that word in it (550 5.1.1)
--slow seconds  waits so long before each answer to a message`;
const LOGIN = { user: 'kim', pass: 'mail' };

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4650' },
        starttls: { type: 'boolean', default: false },
        login: { type: 'boolean', default: false },
        refuse: { type: 'string' },
        slow: { type: 'string', default: '0' },
      },
    });
    const port = Number(values.port);
    const slow = Number(values.slow);
    if (!Number.isInteger(port) || port < 1 || port > 65_535 || !(slow >= 0)) throw new Error('That is no number.');
    return { ...values, port, slowMs: slow * 1000 };
  } catch (error) {
    throw stop(`${error instanceof Error ? error.message : error}\n${USE}`);
  }
}

/** @param {string} file of a certificate */
async function isValid(file) {
  return existsSync(file) && Date.parse(new X509Certificate(await readFile(file)).validTo) > Date.now();
}

/**
 * Made once a year; the key of the authority is kept nowhere, so that it never vouches for anything else.
 * @param {string} folder
 */
async function readTls(folder) {
  const files = ['authority.pem', 'server-key.pem', 'server.pem'].map((name) => path.join(folder, name));
  const [authorityFile = '', keyFile = '', certFile = ''] = files;
  if (!files.every((file) => existsSync(file)) || !(await isValid(certFile))) {
    const { createAuthority, createServerTls } = await import('./lib/certificates.mjs');
    const authority = createAuthority('Verbund, mail server for trying (this machine only)');
    const { key, cert } = createServerTls(authority);
    await writeFile(authorityFile, authority.cert);
    await writeFile(keyFile, key, { mode: 0o600 });
    await writeFile(certFile, cert);
  }
  return { authorityFile, tls: { key: await readFile(keyFile, 'utf8'), cert: await readFile(certFile, 'utf8') } };
}

/** @param {string} file */
function howToTrust(file) {
  if (process.platform === 'win32') return `certutil -user -addstore Root "${file}"`;
  if (process.platform === 'darwin') return `security add-trusted-cert -p ssl "${file}"`;
  return `sudo cp "${file}" /usr/local/share/ca-certificates/verbund-mail.crt && sudo update-ca-certificates`;
}

/** @param {unknown} error @param {number} port */
function explainPort(error, port) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? stop(`Port ${port} is taken. Choose another one with --port.`) : error;
}

// npm run mail: a mail server on this machine that passes nothing on; what it takes lies in out/mail.
await runScript(async () => {
  await prepare(import.meta.url);
  const { port, starttls, login, refuse, slowMs } = readOptions();
  const folder = inRepo('out', 'mail');
  await mkdir(folder, { recursive: true });
  const { authorityFile, tls } = await readTls(folder);
  const { createMailServer } = await import('./lib/mailServer.mjs');
  let count = 0;
  const server = await createMailServer({
    port,
    security: starttls ? 'starttls' : 'tls',
    tls,
    login: login ? LOGIN : null,
    async turn(step, value) {
      if (step === 'dataEnd' && slowMs > 0) await new Promise((resolve) => setTimeout(resolve, slowMs));
      if (step !== 'rcpt' || refuse === undefined || !value.includes(refuse)) return undefined;
      say(`Refused ${value}`);
      return { refuse: '550 5.1.1 No such user here' };
    },
    async onMail({ to, source }) {
      count += 1;
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${count}.eml`;
      await writeFile(path.join(folder, name), source);
      say(`${to.join(', ')}: ${name}`);
    },
  }).catch((error) => {
    throw explainPort(error, port);
  });
  say(`Mail server on localhost, port ${port}, ${starttls ? 'STARTTLS' : 'TLS'}. What it takes lies in ${folder}.`);
  say(login ? `Login: ${LOGIN.user}, password: ${LOGIN.pass}.` : 'No login.');
  say(`Verbund believes what the operating system believes. To trust this server until you take it back:`);
  say(`  ${howToTrust(authorityFile)}`);
  say('Ctrl+C ends it.');
  await new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  await server.close();
});
