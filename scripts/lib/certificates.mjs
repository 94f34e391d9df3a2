import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

// X.509 v3 certificates (RFC 5280) for mail servers of tests and of trying by hand, in DER (X.690), with keys on the curve P-256.

/** @typedef {{ readonly key: import('node:crypto').KeyObject, readonly name: string, readonly cert: string }} Authority */
/** @typedef {{ readonly key: string, readonly cert: string }} ServerTls as PEM */

const DAY_MS = 86_400_000;
const OID = {
  commonName: '550403',
  ecPublicKeySha256: '2a8648ce3d040302',
  basicConstraints: '551d13',
  keyUsage: '551d0f',
  subjectAltName: '551d11',
  nameConstraints: '551d1e',
};

/** @param {number} tag @param {...Buffer} parts */
function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (/** @type {Buffer[]} */ ...parts) => der(0x30, ...parts);
const oid = (/** @type {string} */ hex) => der(0x06, Buffer.from(hex, 'hex'));
const bits = (/** @type {Buffer} */ bytes, unused = 0) => der(0x03, Buffer.from([unused]), bytes);
const yes = der(0x01, Buffer.from([0xff]));

/** @param {number} time */
function generalizedTime(time) {
  return der(0x18, Buffer.from(`${new Date(time).toISOString().replaceAll(/\D/gu, '').slice(0, 14)}Z`, 'latin1'));
}

/** @param {string} commonName */
function nameOf(commonName) {
  return sequence(der(0x31, sequence(oid(OID.commonName), der(0x0c, Buffer.from(commonName, 'utf8')))));
}

/** @param {string} id @param {Buffer} value */
function critical(id, value) {
  return sequence(oid(id), yes, der(0x04, value));
}

/** A name of a machine, or an IPv4 address. @param {string} host @param {number} [mask] bytes of a mask behind an address */
function generalName(host, mask = 0) {
  const parts = host.split('.').map(Number);
  const isAddress = parts.length === 4 && parts.every((part) => part >= 0 && part < 256);
  return isAddress ? der(0x87, Buffer.from(parts), Buffer.alloc(mask, 0xff)) : der(0x82, Buffer.from(host, 'latin1'));
}

/** @param {string} label @param {Buffer} bytes */
function toPem(label, bytes) {
  const lines = bytes.toString('base64').match(/.{1,64}/gu) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/**
 * @param {{ subject: string, issuer: string, publicKey: import('node:crypto').KeyObject, signer: import('node:crypto').KeyObject,
 *   from: number, to: number, extensions: readonly Buffer[] }} wish
 */
function createCertificate({ subject, issuer, publicKey, signer, from, to, extensions }) {
  const algorithm = sequence(oid(OID.ecPublicKeySha256));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // Positive, and never twice.
    der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    nameOf(issuer),
    sequence(generalizedTime(from), generalizedTime(to)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  return toPem('CERTIFICATE', sequence(content, algorithm, bits(sign('sha256', content, signer))));
}

function newKey() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/**
 * An authority that can vouch for this very machine and for nothing else, whoever gets hold of it.
 * @param {string} name @param {number} [now]
 * @returns {Authority}
 */
export function createAuthority(name, now = Date.now()) {
  const { privateKey, publicKey } = newKey();
  const permitted = ['localhost', '127.0.0.1'].map((host) => sequence(generalName(host, 4)));
  const cert = createCertificate({
    subject: name,
    issuer: name,
    publicKey,
    signer: privateKey,
    from: now - DAY_MS,
    to: now + 365 * DAY_MS,
    extensions: [
      critical(OID.basicConstraints, sequence(yes)),
      critical(OID.keyUsage, bits(Buffer.from([0b0000_0110]), 1)),
      critical(OID.nameConstraints, sequence(der(0xa0, ...permitted))),
    ],
  });
  return { key: privateKey, name, cert };
}

/**
 * A certificate for a server, of an authority or signed by itself.
 * @param {Authority | undefined} authority
 * @param {{ hosts?: readonly string[], from?: number, to?: number }} [wish] for `localhost` alone, valid from yesterday for a year.
 *   Chromium's TLS library (BoringSSL) refuses an address beside it, since it cannot compare addresses with what the authority may vouch for
 * @returns {ServerTls}
 */
export function createServerTls(authority, { hosts = ['localhost'], from, to } = {}) {
  const { privateKey, publicKey } = newKey();
  const subject = `Test ${hosts[0]}`;
  const cert = createCertificate({
    subject,
    issuer: authority?.name ?? subject,
    publicKey,
    signer: authority?.key ?? privateKey,
    from: from ?? Date.now() - DAY_MS,
    to: to ?? Date.now() + 365 * DAY_MS,
    extensions: [
      critical(OID.keyUsage, bits(Buffer.from([0b1000_0000]), 7)),
      critical(OID.subjectAltName, sequence(...hosts.map((host) => generalName(host)))),
    ],
  });
  return { key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })), cert };
}
