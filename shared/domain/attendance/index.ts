export { checkIn, checkOut } from './checkIn';
export { countAttendance, isPresent, type AttendanceCount } from './presence';
