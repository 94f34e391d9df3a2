export { excerptOf } from './excerpt';
export { createHaystack, matches, queryToNeedles } from './haystack';
