export { fileIdsOf, filesOf } from './filesOf';
export { extensionOf, fileKindOf, openingOf, previewOf, type FileKind } from './fileTypes';
export { sizeInWords } from './fileSize';
export { isPdf, PDF_HEAD } from './isPdf';
export { pastedName } from './pastedName';
export { MOST_PIXELS, PICTURE_HEAD, readPictureSize, type PictureSize } from './pictureSize';
export { keptName, keptSize } from './textPicture';
export { renamed } from './renamed';
export { safeFileName, uniqueFileNames } from './uniqueNames';
