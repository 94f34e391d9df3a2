export { addMinutes, compareAgendaItems, computeAgendaTimes, minutesBetween, positionBetween, type AgendaTimes, type TimedItem } from './agendaTimes';
export { pauseDiscussion, secondsDiscussed, startDiscussion } from './discussionTime';
