import type { DateFormats } from '../formatDates';
import type { TranslateDocument } from '../translateDocument';
import type { RegisterDecision, RegisterTask } from './register';

export type RegisterContext = { readonly t: TranslateDocument; readonly dates: DateFormats; readonly today: string };

export function resultText({ t }: RegisterContext, { result }: RegisterDecision): string {
  return t(result === '' ? 'documents.register.noResult' : `documents.outcome.${result}`);
}

/** „bestätigt am 03.03.2027: Umlauf 2027-1“, or nothing. */
export function confirmationText(context: RegisterContext, { result, confirmation }: RegisterDecision): string {
  if (confirmation === undefined) return '';
  const on = context.t(result === 'unconfirmed' ? 'documents.register.declined' : 'documents.register.confirmed', {
    date: dayText(context, confirmation.on),
  });
  return confirmation.by.trim() === '' ? on : `${on}: ${confirmation.by}`;
}

/** Empty where there is nothing to carry out. */
export function implementationText({ t }: RegisterContext, { implementation }: RegisterDecision): string {
  return implementation === undefined ? '' : t(`documents.register.implementation.${implementation}`);
}

export function taskStateText({ t, today }: RegisterContext, { state, due }: RegisterTask): string {
  return t(`documents.register.state.${state === 'open' && due !== '' && due < today ? 'overdue' : state}`);
}

/** 23.11.2026, or nothing. */
export function dayText({ dates }: RegisterContext, day: string): string {
  return day === '' ? '' : dates.calendarDate(day);
}

/** „Konzept, https://…“, one per line. */
export function evidenceLines({ evidence }: RegisterDecision): readonly string[] {
  return evidence
    .map(({ title, url }) => [title, url].filter((part) => part.trim() !== '').join(', '))
    .filter((line) => line !== '');
}
