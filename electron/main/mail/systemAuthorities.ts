import { existsSync, readFileSync } from 'node:fs';
import tls from 'node:tls';

/** Where Linux distributions keep the authorities they trust, as one file: Debian and its kin, Fedora and its kin, SUSE, Alpine. */
const LINUX_FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * [Note: authorities of the system]
 * Node believes a list of its own, and knows nothing of the authority of an agency that its IT brought to all laptops. So both count: those of the
 * operating system, and Node's list (Mozilla's), because Windows fetches a public authority into its store only when a program of its own first needs
 * it. Chromium, which judges everything else here, cannot be asked about a chain that is not its own connection.
 *
 * `tls.getCACertificates` is there from Node 22.15 on, and so in every Electron that is shipped. The trial runtime (Electron 33, Node 20), which is never
 * packaged, reads the file of the distribution instead; on Windows and macOS it has Node's list alone.
 * @returns PEM
 */
export function systemAuthorities(): readonly string[] {
  // A parsing edge: the types are those of the newest Node.
  const { getCACertificates } = tls as Partial<Pick<typeof tls, 'getCACertificates'>>;
  return [...new Set([...tls.rootCertificates, ...(getCACertificates?.('system') ?? readLinuxFile())])];
}

function readLinuxFile(): readonly string[] {
  const file = process.platform === 'linux' ? LINUX_FILES.find((name) => existsSync(name)) : undefined;
  return file === undefined ? [] : [readFileSync(file, 'utf8')];
}
