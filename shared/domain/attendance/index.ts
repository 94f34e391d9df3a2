export { checkIn, checkOut } from './checkIn';
export { checkInCodeToMember, memberToCheckInCode } from './checkInCode';
export { isStillThere, otherScribe, type OtherScribe } from './otherScribe';
export { countAttendance, isPresent, type AttendanceCount } from './presence';
