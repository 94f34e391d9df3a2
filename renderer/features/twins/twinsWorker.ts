import { findTwins } from '../../../shared/domain/duplicates';
import type { SearchPart, SearchReply } from './searchMessages';

/** Compares everybody with everybody who may be the same. One search, then the page ends it. */
const members: SearchPart['members'][number][] = [];
const institutions: SearchPart['institutions'][number][] = [];

self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<SearchPart>) => {
  for (const member of data.members) members.push(member);
  for (const institution of data.institutions) institutions.push(institution);
  if (port) search((reply) => port.postMessage(reply));
});

function search(tell: (reply: SearchReply) => void): void {
  const steps = findTwins({ members, institutions });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      tell({ type: 'found', twins: value });
      return;
    }
    tell({ type: 'progress', ...value });
  }
}
