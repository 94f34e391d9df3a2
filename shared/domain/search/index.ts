export { excerptOf } from './excerpt';
export { createHaystack, hasWholeWords, matches, queryToInnerNeedles, queryToNeedles } from './haystack';
