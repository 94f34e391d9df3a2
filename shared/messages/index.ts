import deCommon from './de/common.json';
import deUi from './de/ui.json';
import deFrame from './de/frame.json';
import deFirstRun from './de/firstRun.json';
import deOverview from './de/overview.json';
import deMembers from './de/members.json';
import deInstitutions from './de/institutions.json';
import deTopics from './de/topics.json';
import deCatalogue from './de/catalogue.json';
import deMeetings from './de/meetings.json';
import deMinutes from './de/minutes.json';
import deOutcomes from './de/outcomes.json';
import deSync from './de/sync.json';
import deSettings from './de/settings.json';
import deImport from './de/import.json';
import deDocuments from './de/documents.json';
import deErrors from './de/errors.json';
import deShell from './de/shell.json';
import enCommon from './en/common.json';
import enUi from './en/ui.json';
import enFrame from './en/frame.json';
import enFirstRun from './en/firstRun.json';
import enOverview from './en/overview.json';
import enMembers from './en/members.json';
import enInstitutions from './en/institutions.json';
import enTopics from './en/topics.json';
import enCatalogue from './en/catalogue.json';
import enMeetings from './en/meetings.json';
import enMinutes from './en/minutes.json';
import enOutcomes from './en/outcomes.json';
import enSync from './en/sync.json';
import enSettings from './en/settings.json';
import enImport from './en/import.json';
import enDocuments from './en/documents.json';
import enErrors from './en/errors.json';
import enShell from './en/shell.json';

const de = {
  ...deCommon,
  ...deUi,
  ...deFrame,
  ...deFirstRun,
  ...deOverview,
  ...deMembers,
  ...deInstitutions,
  ...deTopics,
  ...deCatalogue,
  ...deMeetings,
  ...deMinutes,
  ...deOutcomes,
  ...deSync,
  ...deSettings,
  ...deImport,
  ...deDocuments,
  ...deErrors,
  ...deShell,
};

const en = {
  ...enCommon,
  ...enUi,
  ...enFrame,
  ...enFirstRun,
  ...enOverview,
  ...enMembers,
  ...enInstitutions,
  ...enTopics,
  ...enCatalogue,
  ...enMeetings,
  ...enMinutes,
  ...enOutcomes,
  ...enSync,
  ...enSettings,
  ...enImport,
  ...enDocuments,
  ...enErrors,
  ...enShell,
};

/** Every text the user sees, by key. German is the reference: a key that English lacks does not compile. */
export type MessageKey = keyof typeof de;
export type Language = 'de' | 'en';
export const LANGUAGES = ['de', 'en'] as const satisfies readonly Language[];

export const messagesByLanguage: { readonly [L in Language]: Readonly<Record<MessageKey, string>> } = { de, en };
