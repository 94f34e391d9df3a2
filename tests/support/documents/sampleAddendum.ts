import { hashMinutesContent, type AddendumContent } from '../../../shared/documents';
import { olderMinutes, sampleMinutes } from './sampleMinutes';

export const sampleAddendum: AddendumContent = {
  contentVersion: 1,
  kind: 'addendum',
  network: sampleMinutes.network,
  language: 'de',
  number: 'P-2026-04/N1',
  tlp: sampleMinutes.tlp,
  amends: { number: sampleMinutes.number, version: 1, hash: hashMinutesContent(sampleMinutes) },
  meeting: sampleMinutes.meeting,
  corrections: [
    {
      item: { number: '2', title: 'Gemeinsamer Leitfaden für KI-Assistenten' },
      text: 'Beim Beschluss B-2026-07 ist zu lesen: 37 Ja, 2 Nein, 2 Enthaltungen.\n\n- Der Kreis Soest hat sich enthalten.\n- Die Frist gilt unverändert.',
    },
    { text: 'Herr Öztürk ist mit „Leiter der Stabsstelle“ zu bezeichnen.' },
  ],
  finalisedAt: '2027-03-12T14:05:00Z',
};

export const olderAddendum: AddendumContent = {
  ...sampleAddendum,
  amends: { ...sampleAddendum.amends, hash: hashMinutesContent(olderMinutes) },
};
