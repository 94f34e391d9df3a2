import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  hashMinutesContent,
  parseMinutesContent,
  verifyMinutesContent,
  type JsonValue,
  type MinutesContent,
} from '../../../shared/documents';
import { sampleMinutes } from '../../support/documents/sampleMinutes';

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reverseKeys(member)]),
  );
}

describe('hashMinutesContent', () => {
  it('does not depend on the order of keys', () => {
    const parsed = parseMinutesContent(JSON.stringify(reverseKeys(sampleMinutes)));
    expect(parsed.ok && hashMinutesContent(parsed.value)).toBe(hashMinutesContent(sampleMinutes));
  });

  it('is the SHA-256 of the canonical JSON, as any other tool computes it', () => {
    const hash = createHash('sha256').update(canonicalJson(sampleMinutes), 'utf8').digest('hex');
    expect(hashMinutesContent(sampleMinutes)).toBe(hash);
  });

  it('changes with a single letter', () => {
    const changed: MinutesContent = { ...sampleMinutes, network: `${sampleMinutes.network}.` };
    expect(hashMinutesContent(changed)).not.toBe(hashMinutesContent(sampleMinutes));
  });

  it('is recognised as people copy it', () => {
    const copied = hashMinutesContent(sampleMinutes)
      .toUpperCase()
      .replace(/(.{8})/gu, '$1\n');
    expect(verifyMinutesContent(sampleMinutes, copied)).toBe(true);
    expect(verifyMinutesContent({ ...sampleMinutes, version: 2 }, copied)).toBe(false);
  });
});

describe('canonicalJson', () => {
  it('writes the keys and values of RFC 8785', () => {
    const value = { '\u20ac': 'Euro', '\r': 1, a: [1e21, -0, 0.1], b: undefined, '1': { z: null, y: true } };
    expect(canonicalJson(value)).toBe('{"\\r":1,"1":{"y":true,"z":null},"a":[1e+21,0,0.1],"€":"Euro"}');
  });

  it('is read back as the same value', () => {
    const isJson = (value: unknown): value is JsonValue => value !== undefined;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        if (!isJson(value)) return;
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('parseMinutesContent', () => {
  it('refuses what is no content of a known version', () => {
    expect(parseMinutesContent('{')).toEqual({ ok: false, error: { type: 'notJson' } });
    expect(parseMinutesContent('{"contentVersion":4}')).toEqual({
      ok: false,
      error: { type: 'unknownContentVersion' },
    });
    expect(parseMinutesContent('null')).toEqual({ ok: false, error: { type: 'unknownContentVersion' } });
  });

  it.each([
    ['a language that would go into the page as it stands', { language: 'de"><script>' }],
    ['a label that no version has', { tlp: 'TLP:PINK' }],
    ['a version that is no number', { version: '1"><b>' }],
    ['a zone that no format can be made for', { meeting: { ...sampleMinutes.meeting, timeZone: 'Mars/Olympus' } }],
    ['an agenda that is no list', { agenda: {} }],
    ['an item without its text', { agenda: [{ ...sampleMinutes.agenda[0], text: undefined }] }],
    ['votes beyond all numbers', { absentCount: 1e300 }],
    ['people who are no people', { present: ['x', 7, null] }],
  ])('refuses %s', (_what, fields) => {
    const parsed = parseMinutesContent(JSON.stringify({ ...sampleMinutes, ...fields }));
    expect(parsed).toEqual({ ok: false, error: { type: 'damaged' } });
  });

  it('refuses what is nested ten thousand levels deep', () => {
    const deep = `{"contentVersion":1,"later":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    expect(parseMinutesContent(deep)).toEqual({ ok: false, error: { type: 'damaged' } });
  });

  it('reads what it does not know unchanged, since the hash counts it', () => {
    const text = canonicalJson({ ...sampleMinutes, later: { any: [1] } });
    const parsed = parseMinutesContent(text);
    expect(parsed.ok && canonicalJson(parsed.value)).toBe(text);
  });
});
