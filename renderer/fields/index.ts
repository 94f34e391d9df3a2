export { InlineText, InlineTextRow } from './InlineText';
