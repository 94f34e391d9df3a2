import { foldForMatching } from '../../text/foldForMatching';
import type { ImportField } from './importProblem';

/** Headings of Outlook, Google, Excel lists and sign-up forms; case, hyphens and umlaut spelling do not count. */
const headingsByField: Readonly<Record<ImportField, readonly string[]>> = {
  salutation: ['Anrede', 'Salutation', 'Geschlecht', 'Gender', 'Form of address'],
  academicTitle: ['Titel', 'Akademischer Titel', 'Akad. Titel', 'Title', 'Academic title', 'Namenspräfix', 'Name prefix'],
  givenName: ['Vorname', 'Vornamen', 'Rufname', 'First name', 'Firstname', 'Given name', 'Forename'],
  familyName: ['Nachname', 'Familienname', 'Zuname', 'Last name', 'Lastname', 'Surname', 'Family name'],
  fullName: ['Name', 'Vollständiger Name', 'Vor- und Nachname', 'Name Vorname', 'Kontakt', 'Person', 'Teilnehmer', 'Teilnehmerin', 'Anzeigename', 'Full name', 'Display name', 'Contact'],
  institution: ['Institution', 'Organisation', 'Organization', 'Firma', 'Behörde', 'Dienststelle', 'Einrichtung', 'Unternehmen', 'Arbeitgeber', 'Körperschaft', 'Hochschule', 'Company', 'Company name', 'Employer', 'Authority', 'Organisation 1 Name', 'Organization 1 Name', 'Organization name'],
  department: ['Abteilung', 'Referat', 'Amt', 'Organisationseinheit', 'Fachbereich', 'Department', 'Unit', 'Organization department'],
  office: ['Position', 'Funktion', 'Amtsbezeichnung', 'Dienstbezeichnung', 'Stellenbezeichnung', 'Rolle', 'Tätigkeit', 'Beruf', 'Job title', 'Jobtitle', 'Role', 'Function', 'Office', 'Organization title', 'Organization 1 Title'],
  city: ['Ort', 'Ort geschäftlich', 'Stadt', 'Wohnort', 'Dienstort', 'Sitz', 'Standort', 'City', 'Business city', 'Town', 'Location'],
  phone: ['Telefon', 'Telefon geschäftlich', 'Telefonnummer', 'Tel', 'Tel.-Nr.', 'Rufnummer', 'Durchwahl', 'Mobil', 'Mobiltelefon', 'Handy', 'Phone', 'Business phone', 'Phone number', 'Telephone', 'Mobile', 'Mobile phone', 'Phone 1 - Value'],
  email: ['E-Mail', 'E-Mail-Adresse', 'E-Mail Adresse', 'Mail', 'Mailadresse', 'E-Mail geschäftlich', 'E-Mail dienstlich', 'E-Mail 1', 'Email', 'Email address', 'E-mail 1 - Value', 'Elektronische Post'],
  topics: ['Kategorien', 'Kategorie', 'Themen', 'Thema', 'Interessen', 'Interessensgebiete', 'Schwerpunkte', 'Schlagwörter', 'Topics', 'Interests', 'Categories', 'Tags', 'Group membership'],
  notes: ['Notizen', 'Notiz', 'Bemerkung', 'Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Kommentar', 'Hinweis', 'Hinweise', 'Notes', 'Note', 'Comment', 'Comments', 'Remarks', 'Nachricht', 'Message'],
  level: ['federal_level', 'Ebene', 'Verwaltungsebene', 'Föderale Ebene', 'Sektor', 'Bereich', 'Art', 'Level', 'Sector'],
  consentContact: ['consent_contact', 'Einwilligung Kontakt', 'Einwilligung Kontaktaufnahme', 'Kontaktaufnahme', 'Darf kontaktiert werden', 'Einwilligung', 'Consent'],
  consentList: ['consent_list', 'Einwilligung Liste', 'Einwilligung Mitgliederliste', 'Teilnehmerliste', 'Veröffentlichung in der Mitgliederliste'],
  submittedAt: ['submitted_at', 'Zeitstempel', 'Eingegangen am', 'Anmeldedatum', 'Angemeldet am', 'Timestamp', 'Submitted', 'Submission date', 'Created at', 'Registered at'],
};

export const fieldByHeading: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(headingsByField).flatMap(([field, headings]) =>
    headings.map((heading): [string, ImportField] => [foldForMatching(heading), toField(field)]),
  ),
);

// Object.entries forgets that its keys are the keys of the record above.
function toField(name: string): ImportField {
  return name as ImportField;
}
