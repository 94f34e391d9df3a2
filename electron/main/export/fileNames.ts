/** The name with the extension of what is written into it, so that a PDF cannot end up as `minutes.exe`. */
export function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
