export { InlineText, InlineTextRow } from './InlineText';
export { LinkList, type LinkEntry } from './LinkList';
export { TimeZoneField } from './TimeZoneField';
