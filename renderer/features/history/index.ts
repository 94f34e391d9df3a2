export { useHistory, type HistoryOffer } from './useHistory';
