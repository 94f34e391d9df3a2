export { countAttendance, isPresent, type AttendanceCount } from './presence';
