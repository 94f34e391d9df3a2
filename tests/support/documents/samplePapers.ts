import type { PaperSource } from '../../../shared/documents';
import { sampleMinutes } from './sampleMinutes';
import { fullTemplate } from './template';

export const samplePapers: PaperSource = {
  network: sampleMinutes.network,
  language: 'de',
  template: fullTemplate,
  tlp: 'TLP:AMBER',
  meeting: sampleMinutes.meeting,
  people: sampleMinutes.present,
  createdAt: '2026-12-01T08:00:00Z',
};
