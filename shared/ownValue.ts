/**
 * What an object holds under a name that comes from outside: a record of a server, a file, what somebody typed. Every object answers to
 * `constructor` and `__proto__`, too, though nobody has put anything there.
 */
export function ownValue<T>(object: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
