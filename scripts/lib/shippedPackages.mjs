import satisfies from 'spdx-satisfies';

/**
 * @typedef {{ version?: string, license?: string, integrity?: string, dev?: boolean }} LockedPackage
 * @typedef {{ packages: Readonly<Record<string, LockedPackage>> }} LockFile
 * @typedef {{ name: string, version: string, license: string | undefined, integrity: string | undefined }} ShippedPackage
 */

/** The application's runtime: declared as a tool, since `npm start` runs it from there, but part of every installer. */
const RUNTIME = 'node_modules/electron';

/**
 * SPDX identifiers of licences under which the application may carry somebody else's work: permissive, or (MPL, OFL, EUPL) bound
 * to that work alone. Another one is a decision, not an entry.
 */
const ACCEPTED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
];

/**
 * What an installer can carry, by the lock file: dependencies with all they need in turn, and the runtime. More than the bundler takes,
 * never less.
 * @param {LockFile} lock @returns {readonly ShippedPackage[]}
 */
export function shippedPackages({ packages }) {
  return Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && (dev !== true || place === RUNTIME))
    .map(([place, { version = '', license, integrity }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      integrity,
    }));
}

/** Those that may not be shipped: no licence is named, or none of those that are offered is accepted. @param {readonly ShippedPackage[]} shipped */
export function findUnacceptable(shipped) {
  return shipped.filter(({ license }) => license === undefined || !isAccepted(license));
}

/** @param {string} license an SPDX expression, or what somebody took for one */
function isAccepted(license) {
  try {
    return satisfies(license, ACCEPTED);
  } catch {
    return false;
  }
}
