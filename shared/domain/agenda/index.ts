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
export { pauseDiscussion, secondsDiscussed, startDiscussion } from './discussionTime';
export { moveBeside, moveByStep, moveTo, nextPosition, type AgendaPlace } from './moveItem';
export { parseDuration } from './parseDuration';
export { carriedFrom, openItems, previousMeeting, rolloverDrafts } from './rollover';
export { hiddenItems, toShareable, type LabelOf } from './shareable';
export { approvalItem, placeStandingItems, tasksItem, type StandingItem } from './standingItems';
export { addSpeaker, currentSpeaker, nextSpeaker, removeSpeaker, waitingSpeakers } from './speakers';
export { turnToItem, type ItemChange } from './turnToItem';
