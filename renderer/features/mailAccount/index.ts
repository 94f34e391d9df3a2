export { findingToCallout } from './findingToCallout';
export { MailSection } from './MailSection';
