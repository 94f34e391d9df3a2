import type { Period } from '../../../../shared/domain/quarters';

/** What a new meeting is planned for: a period, an event, or neither yet. */
export type Planning = { readonly period?: Period; readonly eventId?: string };
