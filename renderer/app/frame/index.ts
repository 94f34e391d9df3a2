export { AppFrame, type AppFrameProps } from './AppFrame';
export type { Command, CommandGroup, RecordHit } from './Command';
export { CommandPalette, type CommandPaletteProps } from './CommandPalette';
export type { NavigationItem } from './NavigationItem';
export type { SyncStatus } from './SyncStatus';
