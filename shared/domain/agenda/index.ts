export { forecastAgenda, type AgendaForecast, type ForecastMoment } from './agendaForecast';
export { createAgendaTemplates, entriesToDrafts, itemsToEntries, type TemplateEntry } from './agendaTemplates';
export {
  addMinutes,
  compareAgendaItems,
  computeAgendaTimes,
  isAgendaPoint,
  minutesBetween,
  positionBetween,
  type AgendaTimes,
  type TimedItem,
} from './agendaTimes';
export { backlogItems } from './backlog';
export { pauseDiscussion, secondsDiscussed, secondsToMinutes, startDiscussion } from './discussionTime';
export { comesBack, ITEM_STATES, itemState, stateToFields, wasTaken, type ItemState } from './itemState';
export { moveBeside, moveByStep, moveTo, nextPosition, type AgendaPlace } from './moveItem';
export { namedDocuments } from './namedDocuments';
export { parseDuration } from './parseDuration';
export { carriedFrom, openItems, previousMeeting, rolloverDrafts, rolloverFiles } from './rollover';
export { hiddenItems, toShareable, type LabelOf } from './shareable';
export { approvalItem, placeStandingItems, tasksItem, type StandingItem } from './standingItems';
export { addSpeaker, currentSpeaker, nextSpeaker, removeSpeaker, waitingSpeakers } from './speakers';
export {
  chooseState,
  endMeeting,
  isNotReached,
  resumeItem,
  turnToItem,
  type ItemChange,
  type TurnOptions,
} from './turnToItem';
