export { AcceptLink } from './AcceptLink';
export { SetupLinkSection } from './SetupLinkSection';
