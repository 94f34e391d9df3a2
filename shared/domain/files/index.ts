export { extensionOf, fileKindOf, openingOf, previewOf, type FileKind, type Opening, type Preview } from './fileTypes';
export { sizeInWords, type SizeInWords } from './fileSize';
export { MOST_PIXELS, PICTURE_HEAD, readPictureSize, type PictureSize } from './pictureSize';
export { safeFileName, uniqueFileNames } from './uniqueNames';
