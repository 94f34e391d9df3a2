import { describe, expect, it } from 'vitest';
import {
  planProvision,
  isLoginName,
  type ProvisionStep,
  type ProvisionWishes,
} from '../../../shared/server/planProvision';
import { readingWith, type FactChanges } from './facts';

const wishes: ProvisionWishes = { database: 'netz', logins: [{ name: 'ada', role: 'coordinator', password: 'p' }] };
const ada = { _id: 'org.couchdb.user:ada', _rev: '3-x', name: 'ada', roles: ['coordinator'], derived_key: 'hash' };

function stepsFor(changes: FactChanges, wished: ProvisionWishes = wishes): readonly ProvisionStep[] {
  const plan = planProvision(readingWith(changes), wished);
  if (plan.kind === 'blocked') throw new Error(`blocked: ${plan.findings.map(({ id }) => id).join()}`);
  return plan.steps;
}

const neededKeys = (steps: readonly ProvisionStep[]): readonly string[] =>
  steps.filter(({ request }) => request).map(({ key }) => key);
const stepOf = (id: ProvisionStep['id'], steps: readonly ProvisionStep[]): ProvisionStep | undefined =>
  steps.find((step) => step.id === id);

describe('the plan of a set-up', () => {
  it('asks for nothing where all is there', () => {
    expect(neededKeys(stepsFor({ admin: { users: { ada } } }))).toEqual([]);
  });

  it('makes everything on a bare server, nodes before the databases that spread over them, databases before what lies in them', () => {
    const bare: FactChanges = {
      databaseFacts: 'missing',
      admin: {
        missingSystemDatabases: ['_users', '_replicator'],
        nodes: ['couchdb@a'],
        connectedNodes: ['couchdb@a'],
        configByNode: { 'couchdb@a': {} },
      },
    };
    expect(neededKeys(stepsFor(bare, { ...wishes, nodes: ['couchdb@a', 'couchdb@b'] }))).toEqual([
      'node couchdb@b',
      'database _users',
      'database _replicator',
      'database netz',
      'security',
      'design',
      'setting couchdb@a couchdb max_document_size',
      'setting couchdb@a chttpd require_valid_user_except_for_up',
      'login ada coordinator',
    ]);
  });

  it('keeps the people who have access and adds the roles', () => {
    const security = { admins: { names: ['root'], roles: [] }, members: { names: ['mallory'], roles: ['reader'] } };
    const step = stepOf('security', stepsFor({ databaseFacts: { security } }));
    expect(step).toMatchObject({
      note: 'othersKept',
      request: {
        body: {
          admins: { names: ['root'], roles: ['_admin'] },
          members: { names: ['mallory'], roles: ['reader', 'coordinator'] },
        },
      },
    });
  });

  it('closes a public database and says that it was one', () => {
    const open = { admins: { names: [], roles: [] }, members: { names: [], roles: [] } };
    expect(stepOf('security', stepsFor({ databaseFacts: { security: open } }))).toMatchObject({
      note: 'wasPublic',
      request: { body: { members: { roles: ['coordinator', 'reader'] } } },
    });
  });

  it('renews validation over the revision that is there', () => {
    expect(
      stepOf('design', stepsFor({ databaseFacts: { design: { _rev: '4-z', validate_doc_update: 'function () {}' } } }))
        ?.request?.body,
    ).toMatchObject({ _rev: '4-z', version: 1 });
  });

  it('leaves newer validation alone', () => {
    const step = stepOf('design', stepsFor({ databaseFacts: { design: { _rev: '4-z', version: 99 } } }));
    expect(step).toMatchObject({ note: 'newerKept', request: undefined });
  });

  it('gives an existing login its role and leaves password and other roles', () => {
    const step = stepOf('login', stepsFor({ admin: { users: { ada: { ...ada, roles: ['archive'] } } } }));
    expect(step).toMatchObject({ note: 'roleAdded', request: { body: { ...ada, roles: ['archive', 'coordinator'] } } });
    expect(step?.request?.body).not.toHaveProperty('password');
    expect(step?.newLogin).toBeUndefined();
  });

  it.each<[string, FactChanges, string]>([
    ['without the rights of an administrator', { roles: ['coordinator'], admin: null }, 'adminUnseen'],
    ['on a server that is too old', { version: '2.3.1' }, 'versionTooOld'],
  ])('does not begin %s', (_what, changes, finding) => {
    expect(planProvision(readingWith(changes), wishes)).toMatchObject({ kind: 'blocked', findings: [{ id: finding }] });
  });

  it.each([
    ['ada', true],
    ['ada.lovelace@stadt.de', true],
    ['müller', true],
    ['_admin', false],
    ['a b', false],
    ['a:b', false],
    ['', false],
  ])('takes %s as a login name: %s', (name, expected) => {
    expect(isLoginName(name)).toBe(expected);
  });
});
