import { foldForMatching } from '../../text/foldForMatching';
import { toAddressKey } from '../../text/plainText';

export interface Mailbox {
  /** The whole address as it is compared. */
  readonly key: string;
  readonly domain: string;
  /** Of the local part, folded: `h`, `brandmoor` of `h.brandmoor@…`. */
  readonly words: readonly string[];
  /** What the mail server added to tell two of one name apart: `anna.mueller2`. */
  readonly number: string;
  /** Of an office and not of a person: it says nothing about who somebody is. */
  readonly isOfRole: boolean;
  /** Of a provider where people have an address of their own: its domain says nothing about where somebody works. */
  readonly isPrivate: boolean;
}

export function readMailbox(address: string): Mailbox {
  const key = toAddressKey(address);
  const at = key.lastIndexOf('@');
  const local = key.slice(0, at < 0 ? key.length : at).replace(/\+.*$/u, '');
  const domain = at < 0 ? '' : key.slice(at + 1);
  const words = foldForMatching(local.replace(/\d+/gu, ' '))
    .split(' ')
    .filter((word) => word !== '');
  return {
    key,
    domain,
    words,
    number: /\d+/u.exec(local)?.[0] ?? '',
    isOfRole: words.length === 0 || words.some((word) => ROLES.has(word) || ROLE_BEGINNINGS.test(word)),
    isPrivate: PRIVATE_DOMAINS.has(domain),
  };
}

const ROLES: ReadonlySet<string> = new Set(
  (
    'info kontakt contact post mail email office buero zentrale empfang sekretariat vorzimmer sekr assistenz hallo hello team service support hotline ' +
    'digital digitalisierung digitales cdo cio ozg egov egovernment it edv dv admin webmaster noreply presse pressestelle datenschutz dsb verwaltung ' +
    'rathaus gemeinde stadt kreis landkreis referat amt abteilung dezernat stabsstelle leitung geschaeftsstelle praesidium poststelle bewerbung ' +
    'veranstaltungen vergabe einkauf personal beratung netzwerk projekt buergermeister oberbuergermeister landrat ob bm'
  ).split(' '),
);
const ROLE_BEGINNINGS =
  /^(?:poststelle|referat|abteilung|sekretariat|vorzimmer|geschaeftsstelle|stabsstelle|fachbereich|fachdienst|stadtverwaltung|kreisverwaltung|gemeindeverwaltung|digitalisierung)/u;

const PRIVATE_DOMAINS: ReadonlySet<string> = new Set(
  (
    'gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org gmail.com googlemail.com outlook.com outlook.de hotmail.com ' +
    'hotmail.de live.de yahoo.com yahoo.de icloud.com me.com aol.com arcor.de proton.me protonmail.com 1und1.de online.de email.de tutanota.com'
  ).split(' '),
);
