import { describe, expect, it } from 'vitest';
import { documentToPlainText, findPlaces, hashMinutesContent, minutesDocument } from '../../../shared/documents';
import { redactErased } from '../../../shared/documents/variants/erasedNames';
import { toSpeakers } from '../../../shared/domain/membership';
import {
  buildMinutesContent,
  freezeMinutes,
  hasChangedSince,
  paperSource,
  readMinutes,
  templateOn,
  type MinutesSource,
} from '../../../shared/domain/minutes';
import { createTranslate } from '../../../shared/messages/translate';
import { labelsAmong } from '../../support/labels';
import { heading, source } from '../../support/minutesSource';
import { record } from '../../support/records';

const t = createTranslate('de');
const role = { id: 'r', groupId: '', kind: 'speaker', title: '', from: '2025-01', to: '2026-12-10' };
const speaker = record('members', 'member:s', { givenName: 'Lena', familyName: 'Vogt', roles: [role] });
const deputy = record('members', 'member:d', {
  givenName: 'Mert',
  familyName: 'Aydın',
  roles: [
    { ...role, kind: 'deputy', title: 'Erster Vertreter', to: '' },
    { ...role, id: 'g', groupId: 'group:1', to: '' },
  ],
});
const next = record('members', 'member:n', {
  givenName: 'Jo',
  familyName: 'Muster',
  roles: [{ ...role, from: '2026-12-11', to: '' }],
});
const members = new Map([...source.members, ...[deputy, next, speaker].map((one) => [one.id, one] as const)]);
const spoken: MinutesSource = {
  ...source,
  members,
  network: record('network', 'network:main', { title: 'CDO-Netzwerk', letterheadSpeakers: true }),
};
const [atTheTime, later] = ['2026-12-10T12:00:00.000Z', '2026-12-11T12:00:00.000Z'];

describe('who speaks for the network', () => {
  it('is known for any day, speakers first, in the words of a title of their own', () => {
    const all = [...members.values()];
    expect(toSpeakers(all, '2026-12-09', 'de')).toEqual([
      { name: 'Lena Vogt', office: 'Sprecher:in' },
      { name: 'Mert Aydın', office: 'Erster Vertreter' },
    ]);
    expect(toSpeakers(all, '2026-12-11', 'en').map(({ name, office }) => `${name}, ${office}`)).toEqual([
      'Jo Muster, spokesperson',
      'Mert Aydın, Erster Vertreter',
    ]);
  });

  it('stands on the letterhead of a paper of that day, where the network says so', () => {
    const all = [...members.values()];
    expect(templateOn(spoken.network, all, { day: '2026-12-11', language: 'de' }).speakers).toHaveLength(2);
    expect(templateOn(source.network, all, { day: '2026-12-11', language: 'de' }).speakers).toBeUndefined();
    expect(paperSource(spoken, 'participantList', 'de', atTheTime).template.speakers?.[0]?.name).toBe('Lena Vogt');
  });
});

describe('minutes', () => {
  const content = buildMinutesContent(spoken, { ...heading, finalisedAt: atTheTime });
  const frozen = freezeMinutes(spoken, {
    existing: [],
    number: 'P-2026-01',
    language: 'de',
    finalisedAt: atTheTime,
    labelOf: labelsAmong([spoken.meeting, ...spoken.agendaItems]),
    deviceId: 'laptop-a',
  });

  it('keep who spoke for the network on the day of finalising, whoever does when they are printed', () => {
    expect(readMinutes(frozen)).toMatchObject({ ok: true, value: { isIntact: true } });
    const printed = documentToPlainText(
      minutesDocument(content, t, {
        template: templateOn(spoken.network, [next], { day: '2027-01-01', language: 'de' }),
      }),
    );
    expect(printed).toContain('Lena Vogt, Sprecher:in\nMert Aydın, Erster Vertreter\n');
    expect(printed).not.toContain('Jo Muster');
    expect(buildMinutesContent(spoken, { ...heading, finalisedAt: later }).speakers?.[0]?.name).toBe('Jo Muster');
  });

  it('have the content and the hash that they always had, where the network does not name its speakers', () => {
    const silent = buildMinutesContent({ ...spoken, network: source.network }, { ...heading, finalisedAt: atTheTime });
    expect(silent).not.toHaveProperty('speakers');
    const { speakers: _speakers, ...rest } = content;
    expect(hashMinutesContent(silent)).toBe(hashMinutesContent(rest));
    expect(buildMinutesContent(spoken, { ...heading, layout: 1 })).not.toHaveProperty('speakers');
  });

  it('do not count as changed because somebody else speaks for the network, or nobody is to be named any more', () => {
    expect(
      hasChangedSince({ ...spoken, members: new Map([...members, [speaker.id, { ...speaker, roles: [] }]]) }, content),
    ).toBe(false);
    expect(hasChangedSince({ ...spoken, network: source.network }, content)).toBe(false);
    const silent = buildMinutesContent({ ...spoken, network: source.network }, { ...heading, finalisedAt: atTheTime });
    expect(hasChangedSince(spoken, silent)).toBe(false);
  });

  it('name nobody under the Chatham House Rule, nor somebody who was erased since', () => {
    const underRule = documentToPlainText(minutesDocument(content, t, { variant: 'chathamHouse' }));
    expect(underRule).not.toContain('Vogt');
    const places = findPlaces(content, ['Lena Vogt']);
    expect(places).toEqual(['speaker.0']);
    expect(redactErased(content, places, 'eine Person').content.speakers?.[0]).toEqual({
      name: 'eine Person',
      office: 'Sprecher:in',
    });
  });
});
