import { Image, ImagePlus } from 'lucide-react';
import { FileIconButton, ToggleIconButton, useMessages } from '../../../ui';
import type { Pictures } from './usePictures';

const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Brings pictures into a text, or says something else of the one that is selected. */
export function PictureTool({ pictures, isSelected }: { readonly pictures: Pictures; readonly isSelected: boolean }) {
  const { t } = useMessages();
  return isSelected ? (
    <ToggleIconButton label={t('pictures.describe')} icon={Image} isSelected onPress={pictures.describe} />
  ) : (
    <FileIconButton
      label={t('pictures.insert')}
      icon={ImagePlus}
      types={TYPES}
      onFiles={(files) => pictures.take(files, false)}
    />
  );
}
