import { attendanceColumns, dataUrlToImage, plainTemplate, type DocumentTemplate } from '../../documents';
import type { Network } from '../../schema';

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
