import type { Member } from '../../../../shared/schema';
import type { Draft } from '../../../../shared/schema/records';

/** Changes the open member. A function gets the record as it is when the write happens, so that lists do not lose items. */
export type SaveMember = (patch: Draft<'members'> | ((current: Member) => Draft<'members'>)) => Promise<unknown>;
