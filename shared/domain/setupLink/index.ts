export {
  LONGEST_SETUP_LINK,
  parseSetupLink,
  readSetupLinkFile,
  setupLinkToText,
  writeHeader,
  type SetupLink,
  type SetupLinkProblem,
} from './setupLinkText';
export { chooseSpokenWords, readSpokenWords } from './spokenWords';
export { CLOCK_HOURS, expiryAfter, validityAt } from './validity';
