import * as v from 'valibot';
import { LONGEST_SETUP_LINK } from '../domain/setupLink/setupLinkText';
import { loginSchema, serverFindingSchema } from './serverTools';
import { connectionFindingSchema, connectionSchema } from './settings';

/** See [Note: set-up link]. What crosses between page and main process about the link to the next laptop. */
const typed = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** Which login the next laptop gets. */
const linkLoginSchema = v.variant('kind', [
  /** One that was made for the colleague. */
  v.object({ kind: v.literal('typed'), user: typed, password: typed }),
  /** One that is made now; the administrator's login lives as long as the call. */
  v.object({ kind: v.literal('new'), login: loginSchema, admin: v.object({ user: typed, password: typed }) }),
  /** That of this laptop, once the person has confirmed it in a dialog of the main process. */
  v.object({ kind: v.literal('own') }),
]);
export type LinkLogin = v.InferOutput<typeof linkLoginSchema>;

export const linkRequestSchema = v.object({
  /** Of this laptop: whose server it is. */
  networkId: v.string(),
  /** Identity that all laptops of the network share; `''` where it has none. */
  databaseId: v.pipe(v.string(), v.maxLength(200)),
  title: v.pipe(v.string(), v.maxLength(500)),
  login: linkLoginSchema,
});
export type LinkRequest = v.InferOutput<typeof linkRequestSchema>;

export const madeLinkSchema = v.variant('kind', [
  v.object({
    kind: v.literal('made'),
    /** Sealed: for a file or a code. */
    text: v.string(),
    /** What it was sealed with, shown once. Kept nowhere. */
    words: v.array(v.string()),
    /** ISO 8601. */
    expiresAt: v.string(),
    ...connectionSchema.entries,
    /** False where the server could not be asked whether the login is right. */
    isChecked: v.boolean(),
  }),
  /** The network syncs nowhere; this laptop does not know its own password; the main process asked whether it is to be passed on, and it is not. */
  v.object({ kind: v.picklist(['notConnected', 'noPassword', 'declined']) }),
  /** The server was asked with that login, and this is what it says. */
  v.object({ kind: v.literal('refused'), finding: connectionFindingSchema }),
  /** No login was made: the server tools see a reason. */
  v.object({ kind: v.literal('blocked'), findings: v.array(serverFindingSchema) }),
  /**
   * No login was made. `loginExists`: there is one of that name, whose password nobody may read. `serverNotReady`: setting it up would change more
   * than that login. `notCreated`: the server refused.
   */
  v.object({ kind: v.picklist(['loginExists', 'serverNotReady', 'notCreated']) }),
]);
export type MadeLink = v.InferOutput<typeof madeLinkSchema>;

export const linkTextSchema = v.pipe(v.string(), v.maxLength(LONGEST_SETUP_LINK));
/** As typed. */
export const linkWordsSchema = v.pipe(v.string(), v.maxLength(1_000));

const unusableSchemas = [
  /** `foreign`: no set-up link. `newer`: from a newer version of Verbund. `used`: by this laptop. `tooEarly`: made later than this laptop's clock says it is. */
  v.object({ kind: v.picklist(['foreign', 'damaged', 'newer', 'used']) }),
  v.object({ kind: v.picklist(['expired', 'tooEarly']), expiresAt: v.string() }),
] as const;

/** What can be told of a link without its words. */
export const seenLinkSchema = v.variant('kind', [
  ...unusableSchemas,
  v.object({ kind: v.literal('sealed'), expiresAt: v.string() }),
]);
export type SeenLink = v.InferOutput<typeof seenLinkSchema>;

export const openedLinkSchema = v.variant('kind', [
  ...unusableSchemas,
  v.object({
    kind: v.literal('open'),
    /** Without the password, which stays in the main process until `acceptSetupLink`. */
    ...connectionSchema.entries,
    title: v.string(),
    expiresAt: v.string(),
  }),
  /** Not six words. */
  v.object({ kind: v.literal('count'), count: v.number() }),
  /** Places of words that are none of the list, from 1: misheard or mistyped, and no attempt. */
  v.object({ kind: v.literal('unknown'), places: v.array(v.number()) }),
  /** All are words of the list, and they open nothing. `wait`: not looked at, too soon after wrong ones. */
  v.object({ kind: v.picklist(['wrong', 'wait']), waitMs: v.number() }),
]);
export type OpenedLink = v.InferOutput<typeof openedLinkSchema>;

export const acceptedLinkSchema = v.variant('kind', [
  v.object({ kind: v.literal('connected'), title: v.string() }),
  /** `forgotten`: the link is no longer open here. */
  v.object({ kind: v.picklist(['expired', 'tooEarly', 'used', 'forgotten']) }),
  /** `declined`: the person did not confirm the host. `otherNetwork`: the database is not, or no longer, that of the network. */
  v.object({ kind: v.picklist(['declined', 'otherNetwork']) }),
  v.object({ kind: v.literal('refused'), finding: connectionFindingSchema }),
]);
export type AcceptedLink = v.InferOutput<typeof acceptedLinkSchema>;
