export { forecastAgenda, type AgendaForecast, type ForecastMoment } from './agendaForecast';
export { addMinutes, compareAgendaItems, computeAgendaTimes, minutesBetween, positionBetween, type AgendaTimes, type TimedItem } from './agendaTimes';
export { pauseDiscussion, secondsDiscussed, startDiscussion } from './discussionTime';
export { nextPosition, positionAfterStep, positionAt } from './moveItem';
export { parseDuration } from './parseDuration';
export { turnToItem, type ItemChange } from './turnToItem';
