export { PresentationWindow } from './PresentationWindow';
export { usePresentation } from './usePresentation';
