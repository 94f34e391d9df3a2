import type { MessageParameters } from './parameters';
import deCommon from './de/common.json' with { type: 'json' };
import deUi from './de/ui.json' with { type: 'json' };
import deFrame from './de/frame.json' with { type: 'json' };
import deFirstRun from './de/firstRun.json' with { type: 'json' };
import deOverview from './de/overview.json' with { type: 'json' };
import deMembers from './de/members.json' with { type: 'json' };
import deInstitutions from './de/institutions.json' with { type: 'json' };
import deTopics from './de/topics.json' with { type: 'json' };
import deCatalogue from './de/catalogue.json' with { type: 'json' };
import deMeetings from './de/meetings.json' with { type: 'json' };
import deInvite from './de/invite.json' with { type: 'json' };
import deAnswers from './de/answers.json' with { type: 'json' };
import deMinutes from './de/minutes.json' with { type: 'json' };
import deLifeCycle from './de/lifeCycle.json' with { type: 'json' };
import deMinutesCheck from './de/minutesCheck.json' with { type: 'json' };
import deListExport from './de/listExport.json' with { type: 'json' };
import deOpenExport from './de/openExport.json' with { type: 'json' };
import deOutcomes from './de/outcomes.json' with { type: 'json' };
import deSync from './de/sync.json' with { type: 'json' };
import deSettings from './de/settings.json' with { type: 'json' };
import deImport from './de/import.json' with { type: 'json' };
import deDocuments from './de/documents.json' with { type: 'json' };
import deErrors from './de/errors.json' with { type: 'json' };
import deShell from './de/shell.json' with { type: 'json' };
import deServer from './de/server.json' with { type: 'json' };
import deMailAccount from './de/mailAccount.json' with { type: 'json' };
import deRecords from './de/records.json' with { type: 'json' };
import deProtection from './de/protection.json' with { type: 'json' };
import deBackup from './de/backup.json' with { type: 'json' };
import deSetupLink from './de/setupLink.json' with { type: 'json' };
import deReading from './de/reading.json' with { type: 'json' };
import deTrash from './de/trash.json' with { type: 'json' };
import deTwins from './de/twins.json' with { type: 'json' };
import deDamage from './de/damage.json' with { type: 'json' };
import deSafeMode from './de/safeMode.json' with { type: 'json' };
import deStartUp from './de/startUp.json' with { type: 'json' };
import deLists from './de/lists.json' with { type: 'json' };
import deHistory from './de/history.json' with { type: 'json' };
import deGroups from './de/groups.json' with { type: 'json' };
import deFiles from './de/files.json' with { type: 'json' };
import deOutbox from './de/outbox.json' with { type: 'json' };
import dePictures from './de/pictures.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enUi from './en/ui.json' with { type: 'json' };
import enFrame from './en/frame.json' with { type: 'json' };
import enFirstRun from './en/firstRun.json' with { type: 'json' };
import enOverview from './en/overview.json' with { type: 'json' };
import enMembers from './en/members.json' with { type: 'json' };
import enInstitutions from './en/institutions.json' with { type: 'json' };
import enTopics from './en/topics.json' with { type: 'json' };
import enCatalogue from './en/catalogue.json' with { type: 'json' };
import enMeetings from './en/meetings.json' with { type: 'json' };
import enInvite from './en/invite.json' with { type: 'json' };
import enAnswers from './en/answers.json' with { type: 'json' };
import enMinutes from './en/minutes.json' with { type: 'json' };
import enLifeCycle from './en/lifeCycle.json' with { type: 'json' };
import enMinutesCheck from './en/minutesCheck.json' with { type: 'json' };
import enListExport from './en/listExport.json' with { type: 'json' };
import enOpenExport from './en/openExport.json' with { type: 'json' };
import enOutcomes from './en/outcomes.json' with { type: 'json' };
import enSync from './en/sync.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enImport from './en/import.json' with { type: 'json' };
import enDocuments from './en/documents.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enServer from './en/server.json' with { type: 'json' };
import enMailAccount from './en/mailAccount.json' with { type: 'json' };
import enRecords from './en/records.json' with { type: 'json' };
import enProtection from './en/protection.json' with { type: 'json' };
import enBackup from './en/backup.json' with { type: 'json' };
import enSetupLink from './en/setupLink.json' with { type: 'json' };
import enReading from './en/reading.json' with { type: 'json' };
import enTrash from './en/trash.json' with { type: 'json' };
import enTwins from './en/twins.json' with { type: 'json' };
import enDamage from './en/damage.json' with { type: 'json' };
import enSafeMode from './en/safeMode.json' with { type: 'json' };
import enStartUp from './en/startUp.json' with { type: 'json' };
import enLists from './en/lists.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enGroups from './en/groups.json' with { type: 'json' };
import enFiles from './en/files.json' with { type: 'json' };
import enOutbox from './en/outbox.json' with { type: 'json' };
import enPictures from './en/pictures.json' with { type: 'json' };

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
  ...deInvite,
  ...deAnswers,
  ...deMinutes,
  ...deLifeCycle,
  ...deMinutesCheck,
  ...deListExport,
  ...deOpenExport,
  ...deOutcomes,
  ...deSync,
  ...deSettings,
  ...deImport,
  ...deDocuments,
  ...deErrors,
  ...deShell,
  ...deServer,
  ...deMailAccount,
  ...deRecords,
  ...deProtection,
  ...deBackup,
  ...deSetupLink,
  ...deReading,
  ...deTrash,
  ...deTwins,
  ...deDamage,
  ...deSafeMode,
  ...deStartUp,
  ...deLists,
  ...deHistory,
  ...deGroups,
  ...deFiles,
  ...deOutbox,
  ...dePictures,
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
  ...enInvite,
  ...enAnswers,
  ...enMinutes,
  ...enLifeCycle,
  ...enMinutesCheck,
  ...enListExport,
  ...enOpenExport,
  ...enOutcomes,
  ...enSync,
  ...enSettings,
  ...enImport,
  ...enDocuments,
  ...enErrors,
  ...enShell,
  ...enServer,
  ...enMailAccount,
  ...enRecords,
  ...enProtection,
  ...enBackup,
  ...enSetupLink,
  ...enReading,
  ...enTrash,
  ...enTwins,
  ...enDamage,
  ...enSafeMode,
  ...enStartUp,
  ...enLists,
  ...enHistory,
  ...enGroups,
  ...enFiles,
  ...enOutbox,
  ...enPictures,
};

/** Every text the user sees, by key. German is the reference: a key that English lacks does not compile. */
export type MessageKey = keyof typeof de;
/** Messages that stand as they are, for keys that are kept in tables or made from a schema. */
export type PlainMessageKey = Exclude<MessageKey, keyof MessageParameters>;
export type Language = 'de' | 'en';
export const LANGUAGES = ['de', 'en'] as const satisfies readonly Language[];

export const messagesByLanguage: { readonly [L in Language]: Readonly<Record<MessageKey, string>> } = { de, en };

/** For keys that are made from a schema: its fields and enum values. They have no parameters. */
export function isPlainMessageKey(text: string): text is PlainMessageKey {
  return Object.hasOwn(de, text);
}
