import { randomBytes, randomInt } from 'node:crypto';
import * as v from 'valibot';
import {
  chooseSpokenWords,
  expiryAfter,
  setupLinkToText,
  writeHeader,
  type SetupLink,
} from '../../../shared/domain/setupLink';
import { connectionWithPasswordSchema } from '../../../shared/ipc/settings';
import { passphraseToKey, scryptCostSchema, type ScryptCost } from '../keys/passphraseKey';
import { seal, unseal, type Purpose } from '../keys/sealing';

/** What a link brings to the next laptop. */
const contentSchema = v.object({
  ...connectionWithPasswordSchema.entries,
  /** Identity of the network; `''` where it has none. */
  databaseId: v.string(),
  title: v.string(),
  /** The same as outside: so that both are sealed, and a fault in either is seen. */
  id: v.string(),
  expiresAt: v.number(),
});
export type LinkContent = v.InferOutput<typeof contentSchema>;

/** The content is filled up to a multiple of so many bytes: the length of a file does not tell that of a password. */
const PADDED_TO = 128;

interface SealedLink {
  readonly text: string;
  readonly words: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** @param now milliseconds since 1970 */
export async function sealSetupLink(
  content: Omit<LinkContent, 'id' | 'expiresAt'>,
  now: number,
  cost: ScryptCost,
): Promise<SealedLink> {
  const words = chooseSpokenWords(randomInt);
  const [id, salt] = [randomBytes(16), randomBytes(16)];
  const expiresAt = expiryAfter(now);
  const header = writeHeader({ cost, expiresAt, id, salt });
  const json = JSON.stringify({ ...content, id: id.toString('hex'), expiresAt: expiresAt * 1000 });
  const bytes = Buffer.from(json, 'utf8');
  const padded = Buffer.alloc(Math.ceil(bytes.length / PADDED_TO) * PADDED_TO, ' ');
  bytes.copy(padded);
  const key = await passphraseToKey(words.join(' '), salt, cost);
  const sealed = seal(key, purposeOf(header), padded);
  key.fill(0);
  bytes.fill(0);
  padded.fill(0);
  return { text: setupLinkToText(header, Buffer.from(sealed, 'base64')), words, expiresAt: expiresAt * 1000 };
}

/**
 * Undefined where the words are others, or a bit was changed.
 * @param words as `readSpokenWords` gives them
 */
export async function unsealSetupLink(link: SetupLink, words: string): Promise<LinkContent | undefined> {
  // Stated in the link, and not to be believed: what is asked for must not take all the memory.
  if (!v.is(scryptCostSchema, link.cost)) return undefined;
  const key = await passphraseToKey(words, link.salt, link.cost);
  const opened = unseal(key, purposeOf(link.header), Buffer.from(link.sealed).toString('base64'));
  key.fill(0);
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), contentSchema), opened?.toString('utf8'));
  opened?.fill(0);
  return content.success && content.output.id === link.id && content.output.expiresAt === link.expiresAt
    ? content.output
    : undefined;
}

function purposeOf(header: Uint8Array): Purpose {
  return ['set-up link', Buffer.from(header).toString('base64')];
}
