export type * from './addendumContent';
export { addressListDocument } from './addresses/addressListDocument';
export {
  addressGroupings,
  type AddressEntry,
  type AddressGrouping,
  type AddressSource,
} from './addresses/addressSource';
export { labelsDocument, type LabelsSource } from './addresses/labelsDocument';
export { labelSheetIds, type LabelSheetId } from './addresses/labelSheets';
export { addendumDocument } from './addendumDocument';
export { canonicalJson, type JsonValue } from './canonicalJson';
export type * from './document';
export {
  attendanceColumns,
  plainTemplate,
  type AttendanceColumn,
  type DocumentSpeaker,
  type DocumentTemplate,
} from './documentTemplate';
export { documentFormats, type DocumentFormat } from './documentFormats';
export { tableToCsv } from './csv';
export { documentToFile, type WrittenFormat } from './documentToFile';
export { documentFileName, toFileName, type FileNameParts } from './fileName';
export { hashMinutesContent, verifyMinutesContent } from './hashMinutesContent';
export { meetingToIcs, type IcsMeeting, type IcsMethod } from './ics';
export { isMailAddress, type IcsAttendee, type IcsPerson } from './icsPerson';
export { createDocumentFonts, documentToHtml, type DocumentFonts } from './html';
export {
  dataUrlToImage,
  imageToDataUrl,
  maximalImageKilobytes,
  maximalImageSide,
  type DocumentImage,
  type ImageError,
} from './image';
export { printedListDocument, type PrintedListSource, type PrintedRow } from './lists/printedList';
export { documentToJson } from './json';
export { documentToMarkdown } from './markdown';
export type * from './minutesContent';
export { findPlaces } from './variants/erasedNames';
export { minutesDocument, shownContent, type MinutesDocumentOptions } from './minutesDocument';
export type { MinutesNote } from './minutesNote';
export { documentToOdt } from './odt/writeOdt';
export { paperKinds, type PaperKind, type PaperSource } from './papers/paper';
export { paperDocument } from './papers/paperDocument';
export { parseAddendumContent, parseMinutesContent, type MinutesContentError } from './parseMinutesContent';
export { keySheetToHtml, type KeySheet } from './keySheet';
export { posterToHtml, POSTER_SIZES, type Poster, type PosterSize } from './poster';
export { documentToPlainText } from './plainText';
export { isCells, tableParts } from './tableParts';
export {
  registerTlp,
  type RegisterContent,
  type RegisterDecision,
  type RegisterSource,
  type RegisterTask,
} from './registers/register';
export { registerDocument } from './registers/registerDocument';
export type * from './sheets/sheet';
export { boxOf, nestEntries, type EntryList } from './rich/nestEntries';
export { pictureWords } from './rich/pictureWords';
export { frozenToRich, pictureHashes } from './rich/frozenText';
export { sheetToCsv } from './sheets/sheetToCsv';
export { sheetToJson } from './sheets/sheetToJson';
export { sheetToOds } from './sheets/sheetToOds';
export { sheetToXlsx } from './sheets/sheetToXlsx';
export { vcardsToText, vcardVersions, type Vcard, type VcardUse, type VcardVersion } from './vcard';
export { printTemplates, type PrintTemplates } from './printTemplates';
export type { DocumentMessageKey, TranslateDocument } from './translateDocument';
export { extractMinutes, type ExtractOptions, type MinutesExtract } from './variants/extractMinutes';
export type { Mention } from './variants/mentions';
export { hasPictures, minutesVariants, type MinutesVariant } from './variants/minutesVariant';
export type { Omission } from './variants/omissions';
export { taskOwners } from './variants/taskOwners';
export { groupLabel } from './groupLabel';
export { groupsInWords, shortGroups } from './minutesQuorumBlocks';
export { isQuorumMet, voteStanding, VOTE_STANDINGS, type VoteQuorum } from './voteStanding';
