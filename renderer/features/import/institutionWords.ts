import type {
  InstitutionAction,
  InstitutionChange,
  InstitutionField,
  PlannedInstitution,
} from '../../../shared/domain/institutionImport';
import { messageToText, type Translate } from '../../../shared/messages/translate';
import { SECTORS, STATES } from '../../../shared/schema/institutions';
import { changeToLine } from './changeWords';

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

/** Where a row's institution is, and whether that is only concluded. */
export function stateOfRowToText({ draft, isStateOfName }: PlannedInstitution, t: Translate): string {
  const state = institutionValueToText('state', draft.state, t);
  return isStateOfName ? t('members.import.stateFromName', { state }) : state;
}

/** What a row says that is new, and whether it is taken: "Ort: – → Ulm". */
export function institutionChangeToLine({ field, before, after, isTaken }: InstitutionChange, t: Translate): string {
  const from = institutionValueToText(field, before, t);
  return changeToLine(
    { field: t(`institutions.${field}`), before: from, after: institutionValueToText(field, after, t), isTaken },
    t,
  );
}

/** What is to be known of a row before it is written: what is wrong with it, and what becomes of what a double says. */
export function institutionHints({ problems, said, twin }: PlannedInstitution, t: Translate): readonly string[] {
  const line = twin?.kind === 'line' ? twin.line : 0;
  const textOf = (isTaken: boolean): string =>
    said
      .filter((change) => change.isTaken === isTaken)
      .map((change) => institutionChangeToLine(change, t).replaceAll('\n', '; '))
      .join('; ');
  const [taken, left] = [textOf(true), textOf(false)];
  return [
    ...problems.map(({ key, values }) => messageToText(t, key, values)),
    ...(taken === '' ? [] : [t('members.import.doubleGives', { line, value: taken })]),
    ...(left === '' ? [] : [t('members.import.doubleDiffers', { line, value: left })]),
  ];
}
