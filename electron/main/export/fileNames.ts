/** The name with the extension of what is written into it, so that a PDF cannot end up as `minutes.exe`. */
export function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}

/** The name, or the first of "name (2).eml", "name (3).eml" … that is not taken. */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let number = 2; await isTaken(candidate); number += 1) candidate = `${stem} (${number})${extension}`;
  return candidate;
}
