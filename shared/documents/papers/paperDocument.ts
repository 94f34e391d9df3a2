import { assertNever } from '../../assertNever';
import type { DocumentModel } from '../document';
import type { TranslateDocument } from '../translateDocument';
import { cardsDocument } from './cardsDocument';
import { certificatesDocument } from './certificatesDocument';
import type { PaperKind, PaperSource } from './paper';
import { participantListDocument } from './participantListDocument';

/** A printed paper of a meeting as blocks for every writer. `t` must speak `source.language`. */
export function paperDocument(kind: PaperKind, source: PaperSource, t: TranslateDocument): DocumentModel {
  switch (kind) {
    case 'participantList':
      return participantListDocument(source, t);
    case 'badges':
    case 'tableSigns':
      return cardsDocument(kind, source, t);
    case 'certificates':
      return certificatesDocument(source, t);
    default:
      return assertNever(kind);
  }
}
