import { assertNever } from '../assertNever';
import { designState } from './design';
import {
  isServerAdmin,
  type AdminFacts,
  type DatabaseFacts,
  type NodeConfig,
  type ServerFacts,
  type ServerReading,
  REDIRECTED,
} from './facts';
import { isOpenToAll, isReadyForVerbund, strangersIn } from './security';
import { shortened } from './shortened';
import { corsOf, isCompacting, wantedSettings } from './settings';

export type FindingLevel = 'danger' | 'warning' | 'hint' | 'good';

/** Every finding there is, with how bad it is. Its sentence is `server.finding.<id>`, what to do about it `server.advice.<id>`. */
export const findingLevels = {
  addressInvalid: 'danger',
  addressInsecure: 'danger',
  databaseNameInvalid: 'danger',
  hostDeclined: 'danger',
  unreachable: 'danger',
  redirected: 'danger',
  notCouch: 'danger',
  unauthorised: 'danger',
  locked: 'danger',
  certificateSelfSigned: 'danger',
  certificateExpired: 'danger',
  certificateWrongName: 'danger',
  certificateUntrusted: 'danger',
  certificateExpiring: 'warning',
  certificateGood: 'good',
  plainLoopback: 'hint',
  versionTooOld: 'danger',
  versionOld: 'hint',
  versionGood: 'good',
  notUp: 'danger',
  up: 'good',
  clockWrong: 'danger',
  clockOff: 'warning',
  clockGood: 'good',
  adminParty: 'danger',
  roleNone: 'warning',
  roleReader: 'hint',
  roleCoordinator: 'good',
  roleAdmin: 'good',
  databaseMissing: 'danger',
  databaseForbidden: 'danger',
  databasePublic: 'danger',
  databaseGood: 'good',
  securityRolesMissing: 'warning',
  securityOthers: 'hint',
  securityGood: 'good',
  designMissing: 'danger',
  designOlder: 'warning',
  designChanged: 'warning',
  designNewer: 'hint',
  designGood: 'good',
  compactionDue: 'hint',
  adminUnseen: 'hint',
  systemDatabasesMissing: 'danger',
  systemDatabasesGood: 'good',
  nodesLost: 'danger',
  nodesGood: 'good',
  configUnseen: 'hint',
  documentSizeSmall: 'warning',
  requestSizeSmall: 'warning',
  waitShort: 'warning',
  loginNotRequired: 'warning',
  settingsGood: 'good',
  corsOpen: 'warning',
  corsOn: 'hint',
  corsOff: 'good',
  compactionOff: 'warning',
  compactionGood: 'good',
} as const satisfies Readonly<Record<string, FindingLevel>>;

export type FindingId = keyof typeof findingLevels;
/** Those that ask for something to be done. */
export type ProblemId = {
  readonly [Id in FindingId]: (typeof findingLevels)[Id] extends 'good' ? never : Id;
}[FindingId];

export interface Finding {
  readonly id: FindingId;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

export const OLDEST_VERSION = '3.3';
const RECOMMENDED_VERSION = '3.5';
const DAY_MS = 86_400_000;
const EXPIRING_DAYS = 21;
/** Stamps of two laptops are ordered by their clocks; the server's own only tells which of the two is off. */
const CLOCK_OFF_MS = 2 * 60_000;
const CLOCK_WRONG_MS = 3_600_000;
/** Less than this is not worth a sentence. */
const COMPACTION_BYTES = 100 * 1024 * 1024;
const COMPACTION_RATIO = 5;

/** Judges what was read: pure, worst first, within a level in the order in which one would look. */
export function findingsOf(reading: ServerReading): readonly Finding[] {
  return worstFirst(judge(reading)).map(({ id, values }) => ({
    id,
    ...(values && {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shortened(value) : value]),
      ),
    }),
  }));
}

function judge(reading: ServerReading): readonly Finding[] {
  switch (reading.kind) {
    case 'unreachable':
      return reading.reason === REDIRECTED
        ? [{ id: 'redirected' }]
        : [{ id: 'unreachable', values: { reason: reading.reason } }];
    case 'badCertificate':
      return [
        {
          id: certificateProblems[reading.fault],
          values: {
            subject: reading.certificate.subject,
            issuer: reading.certificate.issuer,
            validTo: reading.certificate.validTo,
          },
        },
      ];
    case 'notCouch':
    case 'unauthorised':
    case 'locked':
      return [{ id: reading.kind }];
    case 'read':
      return judgeFacts(reading.facts);
    default:
      return assertNever(reading);
  }
}

const certificateProblems = {
  selfSigned: 'certificateSelfSigned',
  expired: 'certificateExpired',
  wrongName: 'certificateWrongName',
  untrusted: 'certificateUntrusted',
} as const;

function judgeFacts(facts: ServerFacts): readonly Finding[] {
  const { databaseFacts, database, admin } = facts;
  return [
    judgeTransport(facts),
    judgeVersion(facts.version),
    { id: facts.isUp ? 'up' : 'notUp' },
    ...judgeClock(facts.clockOffsetMs),
    judgeRole(facts),
    ...(typeof databaseFacts === 'object'
      ? judgeDatabase(database, databaseFacts)
      : [{ id: databaseFacts === 'missing' ? 'databaseMissing' : 'databaseForbidden', values: { database } } as const]),
    ...(admin ? judgeAdminFacts(admin) : [{ id: 'adminUnseen' } as const]),
  ];
}

function judgeTransport({ certificate, now }: ServerFacts): Finding {
  if (!certificate) return { id: 'plainLoopback' };
  const days = Math.floor((certificate.validTo - now) / DAY_MS);
  return {
    id: days < EXPIRING_DAYS ? 'certificateExpiring' : 'certificateGood',
    values: { subject: certificate.subject, issuer: certificate.issuer, validTo: certificate.validTo, days },
  };
}

function judgeVersion(version: string): Finding {
  const values = { version, oldest: OLDEST_VERSION, recommended: RECOMMENDED_VERSION };
  if (isOlder(version, OLDEST_VERSION)) return { id: 'versionTooOld', values };
  return { id: isOlder(version, RECOMMENDED_VERSION) ? 'versionOld' : 'versionGood', values };
}

/** Whether the first is an earlier release; `3.10` comes after `3.9`. */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0));
  const [major = 0, minor = 0] = left ?? [];
  const [wantedMajor = 0, wantedMinor = 0] = right ?? [];
  return major === wantedMajor ? minor < wantedMinor : major < wantedMajor;
}

function judgeClock(offset: number | undefined): readonly Finding[] {
  if (offset === undefined) return [];
  const away = Math.abs(offset);
  const values = { minutes: Math.round(away / 60_000), direction: offset > 0 ? 'ahead' : 'behind' };
  if (away >= CLOCK_WRONG_MS) return [{ id: 'clockWrong', values }];
  return [{ id: away >= CLOCK_OFF_MS ? 'clockOff' : 'clockGood', values }];
}

function judgeRole(facts: ServerFacts): Finding {
  if (facts.anonymousRoles.includes('_admin')) return { id: 'adminParty' };
  if (isServerAdmin(facts)) return { id: 'roleAdmin' };
  if (facts.roles.includes('coordinator')) return { id: 'roleCoordinator' };
  return { id: facts.roles.includes('reader') ? 'roleReader' : 'roleNone' };
}

function judgeDatabase(database: string, facts: DatabaseFacts): readonly Finding[] {
  const { documents, security, isPublic, fileBytes, activeBytes } = facts;
  const others = strangersIn(security);
  return [
    { id: 'databaseGood', values: { database, documents } },
    ...(isPublic || isOpenToAll(security)
      ? [{ id: 'databasePublic', values: { database } } as const]
      : judgeSecurity(security, others)),
    judgeDesign(facts),
    ...(fileBytes > COMPACTION_BYTES && fileBytes > COMPACTION_RATIO * activeBytes
      ? [
          {
            id: 'compactionDue',
            values: { database, megabytes: Math.round((fileBytes - activeBytes) / 1_048_576) },
          } as const,
        ]
      : []),
  ];
}

function judgeSecurity(security: DatabaseFacts['security'], others: readonly string[]): readonly Finding[] {
  if (!isReadyForVerbund(security)) return [{ id: 'securityRolesMissing' }];
  return [others.length > 0 ? { id: 'securityOthers', values: { names: others.join(', ') } } : { id: 'securityGood' }];
}

/** Whether a reader is really refused can only be tried by writing, which a check does not do: the validation's own text is the evidence. */
function judgeDesign({ design }: DatabaseFacts): Finding {
  const state = designState(design);
  switch (state) {
    case 'missing':
      return { id: 'designMissing' };
    case 'older':
      return { id: 'designOlder' };
    case 'changed':
      return { id: 'designChanged' };
    case 'newer':
      return { id: 'designNewer' };
    case 'current':
      return { id: 'designGood' };
    default:
      return assertNever(state);
  }
}

function judgeAdminFacts({
  missingSystemDatabases,
  nodes,
  connectedNodes,
  configByNode,
}: AdminFacts): readonly Finding[] {
  const lost = nodes.filter((node) => !connectedNodes.includes(node));
  return [
    missingSystemDatabases.length > 0
      ? { id: 'systemDatabasesMissing', values: { names: missingSystemDatabases.join(', ') } }
      : { id: 'systemDatabasesGood' },
    lost.length > 0
      ? { id: 'nodesLost', values: { nodes: lost.join(', ') } }
      : { id: 'nodesGood', values: { count: nodes.length } },
    ...(configByNode ? judgeConfigs(Object.values(configByNode)) : [{ id: 'configUnseen' } as const]),
  ];
}

function judgeConfigs(configs: readonly NodeConfig[]): readonly Finding[] {
  const lacking = wantedSettings.filter(({ isEnough }) => !configs.every(isEnough));
  const cors = configs.map(corsOf);
  return [
    ...lacking.map(({ problem, section, key, value }) => ({
      id: problem,
      values: { setting: `${section}/${key}`, value },
    })),
    ...(lacking.length === 0 ? [{ id: 'settingsGood' } as const] : []),
    { id: cors.includes('open') ? 'corsOpen' : cors.includes('on') ? 'corsOn' : 'corsOff' },
    { id: configs.every(isCompacting) ? 'compactionGood' : 'compactionOff' },
  ];
}

const ORDER: readonly FindingLevel[] = ['danger', 'warning', 'hint', 'good'];

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return ORDER.flatMap((level) => findings.filter(({ id }) => findingLevels[id] === level));
}

export function worstLevel(findings: readonly Finding[]): FindingLevel {
  return ORDER.find((level) => findings.some(({ id }) => findingLevels[id] === level)) ?? 'good';
}
