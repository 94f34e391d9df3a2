/**
 * City and place of a calendar's location. A postal code says which part is the city; without one the first of several parts is
 * ("Nürnberg, Messezentrum"), and a single word without figures is a city.
 */
export function splitLocation(location: string): { readonly city: string; readonly place: string } {
  const parts = location
    .split(/[,;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:de|deutschland|germany)$/iu.test(part));
  const coded = parts.findIndex((part) => /^(?:D-)?\d{5}\s+\S/u.test(part));
  if (coded >= 0)
    return {
      city: (parts[coded] ?? '').replace(/^(?:D-)?\d{5}\s+/u, ''),
      place: parts.filter((_, index) => index !== coded).join(', '),
    };
  const [first = '', ...rest] = parts;
  if (rest.length > 0) return { city: first, place: rest.join(', ') };
  return /^\p{L}[\p{L}. -]*$/u.test(first) && !/\s/u.test(first)
    ? { city: first, place: '' }
    : { city: '', place: first };
}
