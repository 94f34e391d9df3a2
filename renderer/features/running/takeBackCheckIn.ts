import type { Attendance } from '../../../shared/schema';
import type { Unit } from '../../data';

/** As if the person had never come: a guest goes altogether, a member stays as invited. */
export function takeBackCheckIn(unit: Pick<Unit, 'remove' | 'update'>, entry: Attendance): void {
  if (entry.memberId === '') unit.remove('attendance', [entry.id]);
  else unit.update('attendance', entry.id, { presentFrom: '', presentUntil: '', representedBy: '' });
}
