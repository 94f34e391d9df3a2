export { InviteesSection } from './invitees/InviteesSection';
export { InviteScreen } from './letter/InviteScreen';
