import { stop } from './messages.mjs';

const minimum = { major: 20, minor: 19 };

/** @param {string} version such as `20.19.0` */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > minimum.major || (major === minimum.major && minor >= minimum.minor);
}

export function requireNode(version = process.versions.node) {
  if (isNodeNewEnough(version)) return;
  throw stop(
    `Verbund needs Node ${minimum.major}.${minimum.minor} or later to get going; this is Node ${version}. Get it from https://nodejs.org and start again.`,
  );
}
