import type { Chosen } from '../../../actions';
import type { Draft } from '../../../../shared/schema/records';
import { splitFullName } from '../../../../shared/domain/import';

/** Who takes an office over, while it is being entered: somebody from the network, or a person who is new to it. */
export type SuccessorChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'member'; readonly id: string }
  | {
      readonly kind: 'new';
      readonly academicTitle: string;
      readonly givenName: string;
      readonly familyName: string;
      readonly email: string;
    };

export const NO_SUCCESSOR: SuccessorChoice = { kind: 'none' };

export function nameToSuccessor(name: string): SuccessorChoice {
  const { academicTitle, givenName, familyName } = splitFullName(name);
  return { kind: 'new', academicTitle, givenName, familyName, email: '' };
}

/**
 * The person as it is chosen or made. Who is new has not joined by taking an office: interested, and no more.
 * @param id of a person who is new
 * @returns undefined while there is nobody, or a new person without a name
 */
export function toChosen(choice: SuccessorChoice, id: string): Chosen<Draft<'members'>> | undefined {
  switch (choice.kind) {
    case 'none':
      return undefined;
    case 'member':
      return { id: choice.id };
    case 'new': {
      const { kind: _, ...names } = choice;
      const draft = Object.fromEntries(Object.entries(names).map(([field, text]) => [field, text.trim()]));
      const isNamed = names.givenName.trim() !== '' || names.familyName.trim() !== '';
      return isNamed ? { id, draft: { ...draft, membership: 'prospect' } } : undefined;
    }
  }
}
