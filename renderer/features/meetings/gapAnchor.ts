import type { MeetingGap } from '../../../shared/domain/meetings';

/** The id of the place on the meeting's page where something that an invitation needs is filled in. */
export function gapAnchor(type: MeetingGap['type']): string {
  return `meeting-${type}`;
}

/** Puts the caret where it is missing. */
export function goToGap(type: MeetingGap['type']): void {
  const place = document.getElementById(gapAnchor(type));
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
