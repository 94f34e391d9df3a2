import { ownValue } from '../../../../shared/ownValue';
import { collections, type CollectionName } from '../../../../shared/schema';
import { isSharedText } from '../../../../shared/text/sharedText';

/** How a value of its own can be entered for a field; undefined where that is done better in the record's screen. */
export type ThirdValue =
  | { readonly kind: 'text'; readonly initial: string; readonly toValue: (text: string) => unknown }
  | { readonly kind: 'number'; readonly initial: number | null }
  | { readonly kind: 'date'; readonly initial: string }
  | { readonly kind: 'choice'; readonly initial: string; readonly choices: readonly string[] };

interface Shape {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const REFERENCE = /^[a-zA-Z]+:/;

/** @param name of the field: `city`, or `positions.office` for a field of a list's items */
export function thirdValueOf(
  collection: CollectionName,
  name: string,
  current: unknown,
  other: unknown,
): ThirdValue | undefined {
  const choices = shapeOf(collection, name)?.enum;
  if (choices)
    return { kind: 'choice', initial: String(current), choices: choices.map(String).filter((choice) => choice !== '') };
  if (isSharedText(current)) return { kind: 'text', initial: current.text, toValue: (text) => ({ update: '', text }) };
  const values = [current, other];
  if (values.every((value) => value === null || typeof value === 'number'))
    return { kind: 'number', initial: typeof current === 'number' ? current : null };
  if (typeof current !== 'string' || values.some((value) => typeof value === 'string' && REFERENCE.test(value)))
    return undefined;
  if (values.some((value) => typeof value === 'string' && DATE.test(value))) return { kind: 'date', initial: current };
  return { kind: 'text', initial: current, toValue: (text) => text };
}

function shapeOf(collection: CollectionName, name: string): Shape | undefined {
  const properties: Readonly<Record<string, Shape>> = collections[collection].properties;
  const [field = '', ...rest] = name.split('.');
  return rest.reduce<Shape | undefined>(
    (shape, part) => ownValue((shape?.items ?? shape)?.properties ?? {}, part),
    ownValue(properties, field),
  );
}
