import { CommandPalette, type NavigationItem } from './frame';
import { usePalette } from './usePalette';

type PaletteProps = { readonly items: readonly NavigationItem[]; readonly onClose: () => void };

/** Lives while it is open: only then does it follow every record. */
export function Palette({ items, onClose }: PaletteProps) {
  const { groups, search } = usePalette(items);
  return <CommandPalette isOpen onClose={onClose} groups={groups} search={search} />;
}
