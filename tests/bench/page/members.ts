import type { Draft } from '../../../shared/schema/records';

const GIVEN = ['Ayşe', 'Jörg', 'Miriam', 'Torsten', 'Elif', 'Sören', 'Claudia', 'Götz', 'Renée', 'Emre'];
const FAMILY = [
  'Müller',
  'Çelik',
  'Weiß',
  'Große-Brinkhaus',
  'Öztürk',
  'Schäfer',
  'Yılmaz',
  'von der Heide',
  'Jäger',
  'Albrecht',
];
const CITIES = ['Köln', 'Bonn', 'Ulm', 'Kiel', 'Düsseldorf', 'Nürnberg', 'Mainz'];

/** A member of about 400 bytes, as a list from Outlook has them. */
export function memberDraft(index: number): Draft<'members'> {
  const given = GIVEN[index % GIVEN.length] ?? '';
  const family = `${FAMILY[Math.floor(index / 10) % FAMILY.length] ?? ''}-${Math.floor(index / 100)}`;
  return {
    givenName: given,
    familyName: family,
    membership: 'member',
    email: `person${index}@institution-${index % 160}.example`,
    phone: `+49 221 ${100000 + index}`,
    city: CITIES[index % CITIES.length] ?? '',
    seeks: ['topic:legal-tech', 'topic:ethics'],
    positions: [
      {
        id: 'p1',
        office: 'Referatsleitung IT-Steuerung',
        department: '',
        institutionId: `institution:${index % 160}`,
        from: '2024-03',
        to: '',
        isMain: false,
      },
    ],
  };
}
