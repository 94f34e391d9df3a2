import {
  attendanceColumns,
  dataUrlToImage,
  plainTemplate,
  type DocumentLanguage,
  type DocumentTemplate,
} from '../../documents';
import type { Member, Network } from '../../schema';
import { toSpeakers } from '../membership';

/** Letterhead and standing texts of the network, for its documents. */
export function networkTemplate(network: Network | undefined): DocumentTemplate {
  if (!network) return plainTemplate;
  const alt = network.logoAlt.trim() === '' ? network.title : network.logoAlt;
  const logo = dataUrlToImage(network.logo, alt);
  return {
    ...(logo && { logo }),
    address: network.letterheadAddress,
    opening: network.minutesOpening,
    closing: network.minutesClosing,
    hasSignatures: network.minutesSignatures,
    attendanceColumns: attendanceColumns.filter((column) => network.attendanceColumns.includes(column)),
  };
}

/** The same for what is written on a day, with those who speak for the network then; minutes say themselves who did. */
export function templateOn(
  network: Network | undefined,
  members: readonly Member[],
  { day, language }: { readonly day: string; readonly language: DocumentLanguage },
): DocumentTemplate {
  const template = networkTemplate(network);
  return network?.letterheadSpeakers === true
    ? { ...template, speakers: toSpeakers(members, day, language) }
    : template;
}
