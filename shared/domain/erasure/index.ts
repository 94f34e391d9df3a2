export { aboutPerson, type PersonErasure } from './aboutPerson';
export { planErasure, withoutErased, type ErasePlan } from './planErasure';
export { countByCollection, dueRecords, eraseAt, massErasure, withParts } from './trash';
export { wholeIdsOf } from './wholes';
