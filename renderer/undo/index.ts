export { takenBackToToast } from './takenBackToToast';
export { useOfferUndo, type OfferUndo } from './useOfferUndo';
export { undoAll } from './undoAll';
