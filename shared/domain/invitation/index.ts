export { announcementText, ANNOUNCEMENT_KINDS, isWebAddress, type AnnouncementKind } from './announcement';
export { agendaText, invitationValues, signatureBlock, type InvitationSource } from './invitationValues';
export { letterFor, type LetterText } from './letterFor';
export { MAILTO_LIMIT, mailtoUrl, type MailDraft } from './mailtoUrl';
export {
  fillText,
  placeholderName,
  PLACEHOLDERS,
  type FilledText,
  type Placeholder,
  type PlaceholderValues,
} from './placeholders';
export {
  deliveryToPatches,
  planDeliveries,
  type Delivery,
  type DeliveryKind,
  type Recipient,
  type SentPatches,
} from './planDeliveries';
export {
  membersByAddress,
  membersChosen,
  planReplies,
  type PlannedReply,
  type ReplyFile,
  type ReplyOrigin,
  type ReplySources,
  type ReplyState,
} from './planReplies';
export { memberToSalutation, plainSalutation, usualSalutation } from './salutation';
export {
  changesSinceSent,
  endOf,
  entryOf,
  placeOf,
  sequenceToSend,
  timeZonePatch,
  type EntryChange,
} from './sentEntry';
export { createTextBlocks } from './textBlocks';
