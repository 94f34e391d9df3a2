/** Address books export a file for each card: several of them are one list. Undefined where others are among them; one file is itself. */
export function joinCards(files: readonly File[]): File | undefined {
  const [first] = files;
  if (first === undefined || files.length === 1) return first;
  if (!files.every(({ name }) => /\.(?:vcf|vcard)$/iu.test(name))) return undefined;
  return new File(
    files.flatMap((file) => [file, '\r\n']),
    `${first.name} (+${files.length - 1})`,
    { type: 'text/vcard' },
  );
}
