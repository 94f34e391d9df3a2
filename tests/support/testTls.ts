import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'tls');

/** A certificate for localhost that signed itself, valid for a hundred years; the key is public and good for tests alone. */
export const testCertificateFile = path.join(folder, 'localhost-cert.pem');

export async function readTestTls(): Promise<{ readonly key: string; readonly cert: string }> {
  return {
    key: await readFile(path.join(folder, 'localhost-key.pem'), 'utf8'),
    cert: await readFile(testCertificateFile, 'utf8'),
  };
}
