import type { InstitutionAction, InstitutionField } from '../../../shared/domain/institutionImport';
import type { Translate } from '../../../shared/messages/translate';
import { SECTORS, STATES } from '../../../shared/schema/institutions';

export function institutionActionToText(action: InstitutionAction, t: Translate): string {
  return action === 'perhaps' ? t('members.import.perhapsInstitution') : t(`import.action.${action}`);
}

/** A value of a field as a person reads it. */
export function institutionValueToText(field: InstitutionField, value: string, t: Translate): string {
  if (field === 'state') {
    const state = STATES.find((one) => one === value);
    return state === undefined ? value : t(`institutions.state.${state}`);
  }
  if (field !== 'sector' && field !== 'level') return value;
  const sector = SECTORS.find((one) => one === value);
  return sector === undefined ? value : t(`institutions.sector.${sector}`);
}
