import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../scripts/lib/readAudit.mjs';
import { completeSbom } from '../../../scripts/lib/sbom.mjs';
import { findUnacceptable, shippedPackages } from '../../../scripts/lib/shippedPackages.mjs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof shippedPackages>[0];

function shipped(license?: string) {
  return shippedPackages({ packages: { 'node_modules/a': { version: '1.0.0', ...(license && { license }) } } });
}

describe('licences of what is shipped', () => {
  it('are all accepted', () => {
    const packages = shippedPackages(lock);
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['electron', 'rxdb', '@kern-ux/native']));
    expect(packages.map(({ name }) => name)).not.toContain('vitest');
    expect(findUnacceptable(packages)).toEqual([]);
  });

  it('are refused where none is named, none is accepted, or nobody can tell', () => {
    expect(findUnacceptable(shipped())).toHaveLength(1);
    expect(findUnacceptable(shipped('GPL-3.0-only'))).toHaveLength(1);
    expect(findUnacceptable(shipped('MIT AND GPL-3.0-only'))).toHaveLength(1);
    expect(findUnacceptable(shipped('SEE LICENSE IN LICENSE.md'))).toHaveLength(1);
    expect(findUnacceptable(shipped('(GPL-3.0-only OR MIT)'))).toEqual([]);
  });

  it('name a package by its own name, wherever it lies', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'MIT' },
      'node_modules/tool': { version: '1.0.0', dev: true },
    };
    expect(shippedPackages({ packages }).map(({ name }) => name)).toEqual(['@b/c']);
  });
});

describe('the list of components', () => {
  it('gains what ships although npm takes it for a tool', () => {
    const root = { 'bom-ref': 'verbund@0.1.0', name: 'folder', version: '0.1.0' };
    const known = { 'bom-ref': 'a@1.0.0', name: 'a', version: '1.0.0' };
    const runtime = { name: 'electron', version: '45.4.1', license: 'MIT', integrity: 'sha512-AAEC' };
    const sbom = completeSbom(
      {
        components: [known],
        dependencies: [{ ref: 'verbund@0.1.0', dependsOn: ['a@1.0.0'] }],
        metadata: { component: root },
      },
      { name: 'verbund', shipped: [{ name: 'a', version: '1.0.0', license: 'MIT', integrity: undefined }, runtime] },
    );
    expect(sbom.components).toEqual([
      known,
      expect.objectContaining({
        purl: 'pkg:npm/electron@45.4.1',
        hashes: [{ alg: 'SHA-512', content: '000102' }],
        licenses: [{ license: { id: 'MIT' } }],
      }),
    ]);
    expect(sbom.metadata.component.name).toBe('verbund');
    expect(sbom.dependencies[0]).toEqual({ ref: 'verbund@0.1.0', dependsOn: ['a@1.0.0', 'electron@45.4.1'] });
  });
});

describe('asking the registry', () => {
  it('tells what is shipped from what is a tool', () => {
    const report = {
      auditReportVersion: 2,
      vulnerabilities: {
        a: { severity: 'high', via: [{ title: 'Prototype pollution', url: 'https://example.org/1' }] },
        tool: { severity: 'low', via: ['a'] },
      },
    };
    expect(readAudit(`npm warn something\n${JSON.stringify(report)}`, new Set(['a']))).toEqual({
      type: 'asked',
      findings: [
        { name: 'a', severity: 'high', titles: ['Prototype pollution (https://example.org/1)'], isShipped: true },
        { name: 'tool', severity: 'low', titles: [], isShipped: false },
      ],
    });
  });

  it('does not take silence for a clean bill', () => {
    expect(readAudit('{"message":"405 Method Not Allowed"}', new Set())).toEqual({
      type: 'notAsked',
      reason: '405 Method Not Allowed',
    });
    expect(readAudit('connection refused', new Set())).toEqual({ type: 'notAsked', reason: 'connection refused' });
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}', new Set())).toEqual({
      type: 'asked',
      findings: [],
    });
  });
});
