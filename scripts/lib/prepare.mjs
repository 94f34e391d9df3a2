import { ensureDependencies } from './dependencies.mjs';
import { requireNode } from './nodeVersion.mjs';
import { continueUnderPinnedNode } from './pinnedNode.mjs';

/**
 * [Note: before the libraries] Every script calls this first. What it imports, and what a script imports at the top, may use nothing but
 * Node: on a fresh clone node_modules does not exist yet. The rest is imported afterwards.
 *
 * A process that runs from these libraries and starts a script says so with VERBUND_PREPARED=1: no test must ever find its libraries replaced.
 * @param {string} scriptUrl
 */
export async function prepare(scriptUrl) {
  if (process.env.VERBUND_PREPARED === '1') return;
  requireNode();
  await ensureDependencies();
  await continueUnderPinnedNode(scriptUrl);
}
