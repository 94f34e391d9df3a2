export { dueStateOf, nextDecisionNumber, nextMinutesNumber, openTasks, votesToResult, type DueState } from './outcomes';
