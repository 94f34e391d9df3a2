export { InlineText, InlineTextRow } from './InlineText';
export { LinkList, type LinkEntry } from './LinkList';
export { QuorumGroups } from './QuorumGroups';
export { TimeZoneField } from './TimeZoneField';
