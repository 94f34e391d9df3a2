export { isMessageId, toMessageId } from './messageId';
export { readReply, type SmtpReply } from './readReply';
