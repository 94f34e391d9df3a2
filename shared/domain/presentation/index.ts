export {
  buildPresentation,
  isResultSettled,
  presentationSchema,
  type PresentationSource,
  type PresentationState,
} from './presentationState';
