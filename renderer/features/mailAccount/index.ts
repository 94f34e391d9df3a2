export { MailSection } from './MailSection';
