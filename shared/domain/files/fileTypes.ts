import { toPlainText } from '../../text/plainText';

/** What a file is to a person, told from its name: the icon, and a word. What may be done with its content is decided by its bytes. */
export type FileKind = 'picture' | 'pdf' | 'text' | 'document' | 'table' | 'slides' | 'mail' | 'archive' | 'other';

/**
 * [Note: what the system may open] Opening a file hands it to a program that does with it what it likes.
 * - `safe`: its programs show it, and it cannot act by itself;
 * - `macros`: an office file that may carry programs. It opens after a warning;
 * - `program`: it is one, or starts one (programs, scripts, shortcuts, installers, disk images);
 * - `unknown`: nobody can say what would open it.
 *
 * A list of what may be opened, not of what may not: what is forgotten here is only saved, never run.
 */
export type Opening = 'safe' | 'macros' | 'program' | 'unknown';

interface FileType {
  readonly kind: FileKind;
  readonly opening: 'safe' | 'macros';
}

function typesOf(
  kind: FileKind,
  opening: FileType['opening'],
  extensions: string,
): readonly (readonly [string, FileType])[] {
  return extensions.split(' ').map((extension) => [extension, { kind, opening }]);
}

/** HTML and SVG are missing on purpose: a browser runs what is in them. */
const TYPES: ReadonlyMap<string, FileType> = new Map([
  ...typesOf('pdf', 'safe', 'pdf'),
  ...typesOf('picture', 'safe', 'png jpg jpeg gif webp bmp tif tiff heic avif'),
  ...typesOf('text', 'safe', 'txt md markdown log'),
  ...typesOf('document', 'safe', 'docx dotx odt ott rtf pages'),
  ...typesOf('table', 'safe', 'xlsx xltx ods ots csv tsv numbers'),
  ...typesOf('slides', 'safe', 'pptx potx ppsx odp otp key'),
  ...typesOf('mail', 'safe', 'eml ics vcf'),
  ...typesOf('archive', 'safe', 'zip'),
  // The formats before 2007 do not say in their name whether they carry macros.
  ...typesOf('document', 'macros', 'doc dot docm dotm'),
  ...typesOf('table', 'macros', 'xls xlt xlsm xltm xlsb xlam'),
  ...typesOf('slides', 'macros', 'ppt pot pps pptm potm ppsm ppam'),
]);

/** Named one by one only so that the refusal can say what they are. */
const PROGRAMS: ReadonlySet<string> = new Set(
  [
    'exe com scr pif msi msp msix appx cpl dll sys bat cmd ps1 psm1 vbs vbe js jse mjs cjs wsf wsh hta reg inf lnk url scf chm hlp gadget application',
    'settingcontent-ms library-ms search-ms appref-ms xll jar jnlp py pyw rb pl php sh bash zsh command tool app pkg dmg iso img vhd vhdx',
    'deb rpm appimage flatpakref run desktop action workflow terminal webloc html htm xhtml mht mhtml svg svgz xsl',
  ].flatMap((line) => line.split(' ')),
);

/** Without dot, in small letters; `''` where there is none. As Windows reads it, which drops dots and blanks at the end of a name. */
export function extensionOf(name: string): string {
  const plain = toPlainText(name).replace(/[. ]+$/u, '');
  const at = plain.lastIndexOf('.');
  return at > 0 ? plain.slice(at + 1).toLowerCase() : '';
}

export function fileKindOf(name: string): FileKind {
  return TYPES.get(extensionOf(name))?.kind ?? 'other';
}

/** See [Note: what the system may open]. */
export function openingOf(name: string): Opening {
  const extension = extensionOf(name);
  if (PROGRAMS.has(extension)) return 'program';
  return TYPES.get(extension)?.opening ?? 'unknown';
}

/** How a file is shown within the application, as far as its name tells. Never as markup: a picture made of code is none. */
export type Preview = 'picture' | 'pdf' | 'text' | 'none';

const TEXTS: ReadonlySet<string> = new Set(['txt', 'md', 'markdown', 'log', 'csv', 'tsv', 'json', 'ics', 'vcf']);
const PICTURES: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp']);

export function previewOf(name: string): Preview {
  const extension = extensionOf(name);
  if (extension === 'pdf') return 'pdf';
  if (PICTURES.has(extension)) return 'picture';
  return TEXTS.has(extension) ? 'text' : 'none';
}
