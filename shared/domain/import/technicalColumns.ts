import { foldForMatching } from '../../text/foldForMatching';

/** What form tools, address books and lists note for themselves, which says nothing of a person. */
const TECHNICAL = keysOf([
  ...[
    'ID',
    'Antwort-ID',
    'Response ID',
    'Antwortnummer',
    'Submission ID',
    'Benutzer-ID',
    'User ID',
    'Contact ID',
    'UID',
  ],
  ...[
    'Lfd. Nr.',
    'Laufende Nummer',
    'Nr.',
    '#',
    'No.',
    'Index',
    'Zeile',
    'UUID',
    'GUID',
    'Hash',
    'Row',
    'Datensatz-ID',
  ],
  ...['IP', 'IP-Adresse', 'IP address', 'Token', 'Zugangscode', 'Zugangsschlüssel', 'Access token', 'Session-ID'],
  ...[
    'Startzeit',
    'Start time',
    'Startdatum',
    'Start date',
    'Date started',
    'Datum gestartet',
    'startdate',
    'datestamp',
  ],
  ...[
    'Datum letzte Aktivität',
    'Date last action',
    'Uhrzeit der letzten Änderung',
    'Last modified time',
    'Geändert am',
  ],
  ...[
    'Last modified',
    'Letzte Änderung',
    'Letzte Seite',
    'Last page',
    'Startsprache',
    'Start language',
    'Seed',
    'refurl',
  ],
  ...['Zufallsstartwert', 'Referrer URL', 'User-Agent', 'Browser', 'Dauer', 'Duration', 'Gesamtzeit', 'interviewtime'],
  ...[
    'Punktzahl',
    'Gesamtpunktzahl',
    'Total points',
    'Quiz feedback',
    'Score',
    'Photo',
    'Foto',
    'Initials',
    'Initialen',
  ],
  ...['Priority', 'Priorität', 'Sensitivity', 'Vertraulichkeit', 'Private', 'Privat', 'File as', 'Speichern unter'],
  ...[
    'Mileage',
    'Reisekilometer',
    'Billing information',
    'Abrechnungsinformation',
    'Directory server',
    'Verzeichnisserver',
  ],
  ...['E-mail type', 'E-mail 2 type', 'E-mail 3 type', 'E-Mail-Typ', 'E-Mail 2: Typ', 'E-Mail 3: Typ'],
  ...['E-mail display name', 'E-mail 2 display name', 'E-mail 3 display name'],
  ...['E-Mail: angezeigter Name', 'E-Mail 2: angezeigter Name', 'E-Mail 3: angezeigter Name'],
]);

/** "Phone 1 - Label", "E-Mail 2 - Typ": of Google, what kind the value beside it is. LimeSurvey: how long somebody looked at a question. */
const TECHNICAL_PATTERN =
  /\d (?:label|type|typ)$|^(?:gruppenzeit|fragenzeit|group time|question time|points|punkte feedback)\b/u;

const BIRTH = keysOf([
  ...[
    'Geburtstag',
    'Geburtsdatum',
    'Geburtsjahr',
    'Geb.',
    'Geb. am',
    'Geboren',
    'Geboren am',
    'Birthday',
    'Birth date',
  ],
  ...['Birthdate', 'Date of birth', 'Birth year', 'Year of birth', 'DOB', 'Jahrestag', 'Anniversary', 'Alter', 'Age'],
]);

/** What our own lists show, and nothing reads back: without days it would be made up. Beside the id it is known already. */
const OWN = keysOf(['Rollen im Netzwerk', 'Roles in the network']);

/** Why a column stays out of the notes although nobody gave it a field. */
export function isLeftOut(heading: string, isOwnList: boolean): boolean {
  const key = keyOf(heading);
  return (
    TECHNICAL.has(key) ||
    BIRTH.has(key) ||
    (isOwnList && OWN.has(key)) ||
    TECHNICAL_PATTERN.test(foldForMatching(heading))
  );
}

function keysOf(headings: readonly string[]): ReadonlySet<string> {
  return new Set(headings.map(keyOf));
}

/** "#" folds to nothing. */
function keyOf(heading: string): string {
  return foldForMatching(heading).replaceAll(' ', '') || heading.trim();
}
