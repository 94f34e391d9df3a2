import { foldForMatching } from '../../text/foldForMatching';
import type { ImportField } from './importProblem';
import { readDate } from './readDate';

const CONSENT = /\b(?:\w*einwilligung\w*|einverstaendnis\w*|zustimmung\w*|consent\w*|opt in)\b/u;
const LIST = /\b(?:\w*liste|\w*verteiler|\w*verzeichnis|list|directory)\b/u;
const DAY = /\b(?:am|vom|seit|datum|einwilligungsdatum|tag|zeitpunkt|zeitstempel|date|dated|day|on|since|timestamp)\b/u;
/** Days of something else than that it was given. */
const OTHERS =
  /\b(?:nicht|kein\w*|ohne|angefragt|angefordert|erbeten|versandt|verschickt|widerruf\w*|widersproch\w*|abgelehnt|verweigert|bis|gueltig|ablauf\w*|not|no|requested|asked|sent|withdrawn|revoked|declined|refused|expir\w*|until|valid)\b/u;
/** Consents that are none of contact. */
const OTHER_PURPOSES =
  /\b(?:\w*fotos?|bild\w*|video\w*|film\w*|aufzeichnung\w*|aufnahmen?|veroeffentlichung\w*|weitergabe|uebermittlung|photo\w*|pictures?|recordings?|publication)\b/u;
/** What heads the day of the column before it: "Datum", "am", "erteilt am". */
const OF_NEIGHBOUR =
  /^(?:(?:erteilt|gegeben|eingeholt|given|granted|agreed) ?)?(?:am|vom|seit|datum|date|on|since|zeitpunkt|tag|day)?$/u;
/** Of a hundred cells so many may be something else: "mündlich". */
const MOST_OTHERS = 20;

/** The day of a consent, by its heading ("Einwilligung Rundbrief am") or beside the column of the consent; undefined where the cells hold no days. */
export function fieldOfConsentDay(
  heading: string,
  values: readonly string[],
  before: ImportField | undefined,
): ImportField | undefined {
  const words = foldForMatching(heading);
  if (OTHERS.test(words) || !areDays(values)) return undefined;
  if (CONSENT.test(words) && DAY.test(words)) {
    if (LIST.test(words)) return 'consentListOn';
    return OTHER_PURPOSES.test(words) ? undefined : 'consentContactOn';
  }
  if (values.length === 0 || !OF_NEIGHBOUR.test(words)) return undefined;
  if (before === 'consentList') return 'consentListOn';
  return before === 'consentContact' ? 'consentContactOn' : undefined;
}

/** Also such as there are not, 31.02.: they are told as they are of any column of days. */
function areDays(values: readonly string[]): boolean {
  const others = values.filter(
    (value) => readDate(value) === undefined && !/^\d{1,4}[-./]\s?\d{1,2}[-./]/u.test(value),
  );
  return others.length * 100 <= values.length * MOST_OTHERS;
}
