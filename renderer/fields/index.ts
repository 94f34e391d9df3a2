export { InlineText, InlineTextRow } from './InlineText';
export { LinkList, type LinkEntry } from './LinkList';
export { QuorumGroups } from './QuorumGroups';
export { RichTextField } from './richText/RichTextField';
export { TimeZoneField } from './TimeZoneField';
