import * as v from 'valibot';
import { documentFormats } from '../documents/documentFormats';
import { minutesVariants } from '../documents/variants/minutesVariant';

/** Settings of this laptop; nothing here is synced. Which of them are kept sealed is said in `createSettings`. */
export const settingsSchema = v.object({
  language: v.picklist(['de', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
  railCollapsed: v.boolean(),
  /** Names this laptop in edit stamps; random, says nothing about its user. */
  deviceId: v.string(),
  /** Who works here, as colleagues read it in conflicts and merges; goes into each network that syncs. `''` where nobody said. */
  userName: v.string(),
  /** The networks kept on this laptop; each has its own database. */
  networks: v.array(v.object({ id: v.string(), title: v.string() })),
  activeNetworkId: v.nullable(v.string()),
  /** Path of the screen that was open last. */
  lastPath: v.string(),
  /** What a person made of the columns of lists, by their headings; the latest first. See `rememberColumns`. */
  columnMappings: v.array(v.object({ headings: v.string(), fields: v.array(v.string()) })),
  /** Days without sync after which a person looks at the plan before anything is sent. */
  reviewAfterDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** Networks whose plan a person looks at before anything is sent, however short the absence: the profile was copied. */
  reviewFirst: v.array(v.string()),
  /** Minutes without a key or a click after which a laptop with a passphrase is locked; 0: never. */
  lockAfterMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240)),
  /** Whoever does not want a recovery key is reminded of it once. */
  hidesRecoveryKeyHint: v.boolean(),
  /** What minutes were exported as last time. */
  minutesExport: v.object({ variant: v.picklist(minutesVariants), formats: v.array(v.picklist(documentFormats)) }),
  /** What each list was exported as last time, by its kind; ids, so that another version may know others. */
  listExports: v.record(
    v.string(),
    v.object({ formats: v.array(v.string()), fields: v.array(v.string()), audience: v.string() }),
  ),
  /** Columns that somebody chose, in their order, by list; what is missing or empty is as usual. */
  listColumns: v.record(v.string(), v.array(v.string())),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const settingsPatchSchema = v.partial(v.omit(settingsSchema, ['deviceId']));
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

/** Where a network syncs to. The password goes to the main process once and never comes back. */
export const connectionSchema = v.object({ url: v.string(), database: v.string(), user: v.string() });
export type Connection = v.InferOutput<typeof connectionSchema>;

export const connectionWithPasswordSchema = v.object({ ...connectionSchema.entries, password: v.string() });
export type ConnectionWithPassword = v.InferOutput<typeof connectionWithPasswordSchema>;

/** The plain answer of a connection test; each has a sentence in the messages. */
export const connectionFindingSchema = v.variant('type', [
  v.object({ type: v.literal('ready'), documents: v.number(), serverVersion: v.string() }),
  v.object({ type: v.literal('databaseMissing') }),
  v.object({ type: v.literal('unauthorised') }),
  v.object({ type: v.literal('locked') }),
  v.object({ type: v.literal('forbidden') }),
  v.object({ type: v.literal('unreachable'), reason: v.string() }),
  v.object({ type: v.literal('notCouch') }),
  v.object({ type: v.literal('insecure') }),
  v.object({ type: v.literal('invalidUrl') }),
  /** The person did not confirm that this host is meant; nothing was sent. */
  v.object({ type: v.literal('declined') }),
]);
export type ConnectionFinding = v.InferOutput<typeof connectionFindingSchema>;
