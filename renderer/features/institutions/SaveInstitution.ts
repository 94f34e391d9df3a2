import type { Institution } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';

/** Changes the open institution. A function gets the record as it is when the write happens, so that lists do not lose items. */
export type SaveInstitution = (
  patch: Draft<'institutions'> | ((current: Institution) => Draft<'institutions'>),
) => Promise<unknown>;
