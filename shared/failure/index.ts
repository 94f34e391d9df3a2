export {
  describeError,
  descriptionToText,
  FRAME,
  IDENTIFIER,
  MOST_FRAMES,
  type ErrorDescription,
} from './describeError';
export { FAILURE_KINDS, failureKindOf, type FailureKind } from './failureKind';
