import type { OfficeChange } from '../../../actions';
import { isVacantOn } from '../../../../shared/domain/institutions';
import { addDays } from '../../../../shared/calendarDays';
import type { Position } from '../../../../shared/schema';
import { type NO_SUCCESSOR, toChosen } from '../../institutions';

export const AFTERWARDS = ['next', 'none'] as const;
export const SUCCESSIONS = ['open', 'known', 'givenUp'] as const;

/** What has been entered of a change of office so far. */
export interface OfficeForm {
  readonly positionId: string;
  readonly lastDay: string | null;
  readonly afterwards: (typeof AFTERWARDS)[number];
  readonly office: string;
  readonly department: string;
  /** Of the institution that the person goes to, or the name of one that is made. */
  readonly institutionId: string;
  readonly newInstitution: string;
  /** null: the day after the last one. */
  readonly from: string | null;
  readonly succession: (typeof SUCCESSIONS)[number];
  readonly successor: typeof NO_SUCCESSOR;
  readonly successorFrom: string | null;
}

export type OfficeProblem = 'lastDay' | 'order' | 'next' | 'successor' | 'successorFrom';

/** What keeps the change from being made; undefined where nothing does. */
export function problemOf(form: OfficeForm, position: Pick<Position, 'from'> | undefined): OfficeProblem | undefined {
  if (form.lastDay === null) return 'lastDay';
  if (position && position.from.slice(0, 10) > form.lastDay) return 'order';
  if (form.afterwards === 'next' && isEmpty(form)) return 'next';
  if (form.succession !== 'known') return undefined;
  if (!toChosen(form.successor, 'new')) return 'successor';
  const since = addDays(form.lastDay, 1);
  return isVacantOn({ since }, form.successorFrom ?? since) ? undefined : 'successorFrom';
}

/** An office of which nothing is known says no more than that there is none. */
function isEmpty({ office, department, institutionId, newInstitution }: OfficeForm): boolean {
  return [office, department, institutionId, newInstitution].every((text) => text.trim() === '');
}

interface Ids {
  readonly next: string;
  readonly institution: string;
  readonly vacancy: string;
  readonly successor: string;
  readonly successorPosition: string;
}

/** @returns undefined while something is missing, see `problemOf` */
export function formToChange(memberId: string, form: OfficeForm, ids: Ids): OfficeChange | undefined {
  const { positionId, lastDay } = form;
  if (lastDay === null) return undefined;
  const successor = form.succession === 'known' ? toChosen(form.successor, ids.successor) : undefined;
  if (form.succession === 'known' && !successor) return undefined;
  const dayAfter = addDays(lastDay, 1);
  return {
    memberId,
    positionId,
    lastDay,
    ...(form.afterwards === 'next' && {
      next: {
        id: ids.next,
        office: form.office.trim(),
        department: form.department.trim(),
        institution:
          form.newInstitution === ''
            ? { id: form.institutionId }
            : { id: ids.institution, draft: { name: form.newInstitution } },
        from: form.from ?? dayAfter,
      },
    }),
    ...(form.succession !== 'givenUp' && {
      vacancy: {
        id: ids.vacancy,
        ...(successor && {
          succession: { successor, from: form.successorFrom ?? dayAfter, positionId: ids.successorPosition },
        }),
      },
    }),
  };
}
