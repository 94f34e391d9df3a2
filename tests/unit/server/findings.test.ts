import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';
import { findingToText } from '../../../shared/server/describe';
import { findingLevels, findingsOf, isOlder, worstLevel, type FindingId } from '../../../shared/server/findings';
import { configWith, DAY_MS, NOW, readingWith, type FactChanges } from './facts';

const idsOf = (changes: FactChanges = {}): readonly FindingId[] => findingsOf(readingWith(changes)).map(({ id }) => id);
const certificate = { subject: 'sync.behoerde.de', issuer: 'D-Trust', validTo: NOW + 90 * DAY_MS };

describe('findings about a server', () => {
  it('has nothing to complain about a server that is as it should be', () => {
    expect(worstLevel(findingsOf(readingWith()))).toBe('good');
  });

  it.each<[string, FactChanges, FindingId]>([
    ['a version before 3.3', { version: '3.2.3' }, 'versionTooOld'],
    ['a version that is old and will do', { version: '3.4.1' }, 'versionOld'],
    ['plain HTTP', { certificate: undefined }, 'plainLoopback'],
    [
      'a certificate in its last days',
      { certificate: { ...certificate, validTo: NOW + 5 * DAY_MS } },
      'certificateExpiring',
    ],
    ['maintenance', { isUp: false }, 'notUp'],
    ['a clock that is minutes away', { clockOffsetMs: -4 * 60_000 }, 'clockOff'],
    ['a clock that is days away', { clockOffsetMs: 2 * DAY_MS }, 'clockWrong'],
    ['everybody as administrator', { anonymousRoles: ['_admin'] }, 'adminParty'],
    ['a reader', { roles: ['reader'], admin: null }, 'roleReader'],
    ['somebody without a role', { roles: [], admin: null }, 'roleNone'],
    ['settings that this login cannot see', { roles: ['coordinator'], admin: null }, 'adminUnseen'],
    ['a missing database', { databaseFacts: 'missing' }, 'databaseMissing'],
    ['a closed database', { databaseFacts: 'forbidden' }, 'databaseForbidden'],
    ['a database that strangers enter', { databaseFacts: { isPublic: true } }, 'databasePublic'],
    [
      'a database that nobody closed',
      { databaseFacts: { security: { admins: { names: [], roles: [] }, members: { names: [], roles: [] } } } },
      'databasePublic',
    ],
    [
      'roles without access',
      {
        databaseFacts: {
          security: { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['_admin'] } },
        },
      },
      'securityRolesMissing',
    ],
    [
      'other people with access',
      {
        databaseFacts: {
          security: {
            admins: { names: [], roles: ['_admin'] },
            members: { names: ['mallory'], roles: ['coordinator', 'reader'] },
          },
        },
      },
      'securityOthers',
    ],
    ['missing validation', { databaseFacts: { design: null } }, 'designMissing'],
    [
      'validation of an older Verbund',
      { databaseFacts: { design: { validate_doc_update: 'function () {}' } } },
      'designOlder',
    ],
    ['validation of a newer Verbund', { databaseFacts: { design: { version: 99 } } }, 'designNewer'],
    [
      'validation that somebody rewrote',
      { databaseFacts: { design: { version: 1, language: 'javascript', validate_doc_update: 'function () {}' } } },
      'designChanged',
    ],
    [
      'a file full of old revisions',
      { databaseFacts: { fileBytes: 900_000_000, activeBytes: 1_000_000 } },
      'compactionDue',
    ],
    ['missing system databases', { admin: { missingSystemDatabases: ['_users'] } }, 'systemDatabasesMissing'],
    [
      'a node that does not answer',
      { admin: { nodes: ['couchdb@a', 'couchdb@b'], connectedNodes: ['couchdb@a'] } },
      'nodesLost',
    ],
    ['hidden settings', { admin: { configByNode: undefined } }, 'configUnseen'],
    ['a small limit of documents', { admin: configWith({ couchdb: {} }) }, 'documentSizeSmall'],
    [
      'a small limit of requests',
      { admin: configWith({ chttpd: { require_valid_user: 'true', max_http_request_size: '1000000' } }) },
      'requestSizeSmall',
    ],
    [
      'a limit of requests in its old place',
      { admin: configWith({ httpd: { max_http_request_size: '1000000' } }) },
      'requestSizeSmall',
    ],
    [
      'waits that are cut short',
      { admin: configWith({ chttpd: { require_valid_user: 'true', changes_timeout: '10000' } }) },
      'waitShort',
    ],
    ['answers without a login', { admin: configWith({ chttpd: { require_valid_user: 'false' } }) }, 'loginNotRequired'],
    [
      'CORS for everybody',
      { admin: configWith({ httpd: { enable_cors: 'true' }, cors: { origins: 'https://a.example, *' } }) },
      'corsOpen',
    ],
    [
      'CORS for some',
      { admin: configWith({ httpd: { enable_cors: 'true' }, cors: { origins: 'https://a.example' } }) },
      'corsOn',
    ],
    ['no compaction', { admin: configWith({ smoosh: { db_channels: '' } }) }, 'compactionOff'],
  ])('names %s', (_what, changes, expected) => {
    expect(idsOf(changes)).toContain(expected);
  });

  it('says that an exposed database is exposed, and not besides that its rights are in order', () => {
    expect(idsOf({ databaseFacts: { isPublic: true } })).not.toContain('securityGood');
  });

  it('judges a setting by the weakest node of a cluster', () => {
    const { configByNode } = configWith({});
    const [good] = Object.values(configByNode ?? {});
    expect(idsOf({ admin: { configByNode: { a: good ?? {}, b: {} } } })).toContain('documentSizeSmall');
  });

  it('puts the worst first', () => {
    const levels = findingsOf(
      readingWith({ version: '3.4', databaseFacts: { design: null }, clockOffsetMs: 200_000 }),
    ).map(({ id }) => findingLevels[id]);
    expect(levels).toEqual(
      [...levels].sort(
        (left, right) =>
          ['danger', 'warning', 'hint', 'good'].indexOf(left) - ['danger', 'warning', 'hint', 'good'].indexOf(right),
      ),
    );
    expect(levels[0]).toBe('danger');
  });

  it.each(['selfSigned', 'expired', 'wrongName', 'untrusted'] as const)(
    'stops at a certificate that is %s',
    (fault) => {
      const findings = findingsOf({ kind: 'badCertificate', certificate, fault });
      expect(findings).toHaveLength(1);
      expect(worstLevel(findings)).toBe('danger');
    },
  );

  it.each([
    ['3.9', '3.10', true],
    ['3.10.1', '3.9', false],
    ['4.0', '3.5', false],
    ['2.3.1', '3.3', true],
    ['3.3.0', '3.3', false],
    ['', '3.3', true],
  ])('sorts version %s and %s', (version, than, expected) => {
    expect(isOlder(version, than)).toBe(expected);
  });

  it.each(LANGUAGES)('has a whole sentence for every finding (%s)', (language) => {
    const t = createTranslate(language);
    const values = {
      reason: 'x',
      url: 'x',
      database: 'x',
      subject: 'x',
      issuer: 'x',
      validTo: NOW,
      days: 3,
      version: '3',
      oldest: '3',
      recommended: '3',
      minutes: 3,
      direction: 'ahead',
      documents: 2,
      megabytes: 5,
      names: 'x',
      nodes: 'x',
      count: 3,
      setting: 'x',
      value: 'x',
    };
    for (const id of Object.keys(findingLevels).filter((name): name is FindingId => name in findingLevels)) {
      const { level, sentence, advice } = findingToText({ id, values }, t);
      expect(sentence, id).toMatch(/[.!]$/u);
      expect(advice ?? '.', id).toMatch(/[.?!]$/u);
      expect(advice === undefined, id).toBe(level === 'good');
    }
  });
});
