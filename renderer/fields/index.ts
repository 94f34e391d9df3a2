export { InlineText, InlineTextRow } from './InlineText';
export { LinkList, type LinkEntry } from './LinkList';
export { OutwardLink } from './links/OutwardLink';
export { QuorumGroups } from './QuorumGroups';
export { preloadRichText, RichTextField, type RichTextHandle } from './richText/RichTextField';
export { TimeZoneField } from './TimeZoneField';
