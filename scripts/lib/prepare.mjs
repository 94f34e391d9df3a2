import { ensureDependencies } from './dependencies.mjs';
import { requireNode } from './nodeVersion.mjs';
import { continueUnderPinnedNode } from './pinnedNode.mjs';

/**
 * [Note: before the libraries] Every script calls this first. What it imports, and what a script imports at its head, may use Node
 * alone: node_modules does not exist yet on a fresh clone. The rest is imported after it.
 *
 * Whoever runs from these libraries and starts a script says so by VERBUND_PREPARED=1: a test must never find its libraries replaced.
 * @param {string} scriptUrl
 */
export async function prepare(scriptUrl) {
  if (process.env.VERBUND_PREPARED === '1') return;
  requireNode();
  await ensureDependencies();
  await continueUnderPinnedNode(scriptUrl);
}
