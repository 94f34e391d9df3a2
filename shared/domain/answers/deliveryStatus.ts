import { toMailAddress } from '../../text/plainText';

const DELIVERY_ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/** What became of a mail at one address. */
export interface Delivery {
  /** As it was written to, where that is told, and else where it went to. */
  readonly address: string;
  readonly action: DeliveryAction;
  /** Enhanced status code (RFC 3463); `''` where there is none. */
  readonly status: string;
  /** What the server said. */
  readonly diagnostic: string;
}

const STATUS = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/u;
/** More recipients than a mail of a network has. */
const MOST_RECIPIENTS = 2000;
const LONGEST_DIAGNOSTIC = 500;

/** A report about delivery (RFC 3464 §2): fields about the mail, then a block for each recipient. */
export function readDeliveryStatus(text: string): readonly Delivery[] {
  return text
    .split(/(?:\r?\n[ \t]*){2,}/u)
    .slice(0, MOST_RECIPIENTS)
    .flatMap((block) => {
      const delivery = readRecipient(readFields(block));
      return delivery ? [delivery] : [];
    });
}

/** Fields of a block, unfolded, by their names in lower case. */
export function readFields(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function readRecipient(fields: ReadonlyMap<string, string>): Delivery | undefined {
  const final = addressOf(fields.get('final-recipient'));
  const original = addressOf(fields.get('original-recipient'));
  const address = original === '' ? final : original;
  if (address === '') return undefined;
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/u, '').slice(0, LONGEST_DIAGNOSTIC);
  const status = statusIn(fields.get('status') ?? '') || statusIn(diagnostic);
  const said = (fields.get('action') ?? '').toLowerCase().replace(/[^a-z].*$/u, '');
  const action = DELIVERY_ACTIONS.find((known) => known === said) ?? actionOf(status);
  return { address, action, status, diagnostic };
}

/** "rfc822; somebody@example.org" (RFC 3464 §2.1.3). */
function addressOf(field: string | undefined): string {
  if (field === undefined) return '';
  const address = toMailAddress(field.replace(/^[\w-]*\s*;\s*/u, '').replace(/^<|>$/gu, ''));
  return /^[^\s@]+@[^\s@]+$/u.test(address) ? address : '';
}

/** The first code of a text; `''` for none. */
export function statusIn(text: string): string {
  return STATUS.exec(text)?.[0] ?? '';
}

function actionOf(status: string): DeliveryAction {
  return status.startsWith('2') ? 'delivered' : status.startsWith('4') ? 'delayed' : 'failed';
}

export type BounceReason =
  | 'unknownMailbox'
  | 'unknownDomain'
  | 'badAddress'
  | 'moved'
  | 'disabled'
  | 'full'
  | 'tooLarge'
  | 'unreachable'
  | 'expired'
  | 'content'
  | 'refused'
  | 'temporary'
  | 'other';

/** By subject and detail of the code (RFC 3463 §3, RFC 7504, RFC 7505, and what Exchange writes). */
const REASONS: Readonly<Record<string, BounceReason>> = {
  '1.0': 'unknownMailbox',
  '1.1': 'unknownMailbox',
  '1.2': 'unknownDomain',
  '1.3': 'badAddress',
  '1.6': 'moved',
  '1.10': 'unknownDomain',
  '2.1': 'disabled',
  '2.2': 'full',
  '2.3': 'tooLarge',
  '3.4': 'tooLarge',
  '4.1': 'unreachable',
  '4.2': 'unreachable',
  '4.3': 'unreachable',
  '4.4': 'unknownDomain',
  '4.7': 'expired',
  '4.310': 'unknownDomain',
};
/** Exchange says of an unknown mailbox that the domain has none that gets mail, which the standard calls RFC 7505's null MX. */
const UNKNOWN_OF_EXCHANGE = /RecipientNotFound|RESOLVER\.ADR|not found by SMTP address lookup/iu;

/** Why an address was not reached, by the code or, where it says no more than that it failed, by the words of the server. */
export function bounceReason({
  action,
  status,
  diagnostic,
}: Pick<Delivery, 'action' | 'status' | 'diagnostic'>): BounceReason {
  if (action === 'delayed') return 'temporary';
  const [group = '', ...rest] = status.split('.');
  const reason = UNKNOWN_OF_EXCHANGE.test(diagnostic) ? 'unknownMailbox' : REASONS[rest.join('.')];
  // A server that tried for days gives up with the code of its last attempt.
  if (group === '4') return reason === 'full' ? 'full' : 'expired';
  if (reason) return reason;
  if (rest[0] === '7') return 'refused';
  if (rest[0] === '6') return 'content';
  return reasonByWords(diagnostic);
}

const WORDS: readonly (readonly [RegExp, BounceReason])[] = [
  [
    /user (?:is )?unknown|unknown user|no such (?:user|mailbox|recipient)|mailbox (?:not found|unavailable)|does(?:n't| not) exist|unbekannt|existiert nicht/iu,
    'unknownMailbox',
  ],
  [/quota|mailbox (?:is )?full|over ?quota|postfach (?:ist )?voll/iu, 'full'],
  [/host (?:or domain name )?not found|domain not found|unrouteable|name or service not known/iu, 'unknownDomain'],
  [/too large|size limit|exceeds/iu, 'tooLarge'],
  [/spam|blocked|blacklist|policy|denied|rejected|abgelehnt/iu, 'refused'],
  [/timed? ?out|connection refused|retry (?:time|timeout)/iu, 'unreachable'],
];

function reasonByWords(words: string): BounceReason {
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
